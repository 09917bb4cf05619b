import type { SnapshotView } from '#shared/protocol/http/snapshots.ts';

/** What was photographed at once, as far as it is open to me. */
export interface Series {
  id: string;
  name: string;
  heldOn: string;
  takenBy: string | null;
  maps: SnapshotView[];
  mayChange: boolean;
}

/** Newest first, as the server gives them. */
export function seriesOf(snapshots: readonly SnapshotView[]): Series[] {
  const series = new Map<string, Series>();
  for (const one of snapshots) {
    const known = series.get(one.seriesId);
    if (known) {
      known.maps.push(one);
      known.mayChange &&= one.mayChange;
    } else {
      const { seriesId: id, name, heldOn, takenBy, mayChange } = one;
      series.set(id, { id, name, heldOn, takenBy, mayChange, maps: [one] });
    }
  }
  return [...series.values()];
}
