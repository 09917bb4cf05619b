import { endsOf } from '#shared/board/index.ts';
import type { SnapshotView } from '#shared/protocol/http/snapshots.ts';
import type { SnapshotRow } from './repository.ts';
import type { SnapshotContent } from './snapshotContent.ts';

export function presentSnapshot(
  row: SnapshotRow,
  told: Pick<SnapshotView, 'name' | 'takenBy' | 'mayChange'>,
): SnapshotView {
  return {
    id: row.id,
    seriesId: row.series_id,
    compartmentId: row.compartment_id,
    heldOn: row.held_on,
    takenAt: row.taken_at,
    ...told,
  };
}

/** Without the links to what this person may not see now: not even an id of it leaves. SN6. */
export function presentContent(content: SnapshotContent, openIds: ReadonlySet<string>): SnapshotContent {
  const links = content.links.filter((link) =>
    endsOf(link).every(({ compartment }) => openIds.has(compartment)),
  );
  return { ...content, links };
}
