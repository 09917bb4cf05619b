import type { Point } from '../../board/element.ts';
import type { KinFamily } from '../kinFamily.ts';
import type { KinLayout } from '../kinLayout.ts';
import { layOut } from '../layOut.ts';

/** A laid out family, asked about in few words. */
export function stand(family: KinFamily, layout: KinLayout = layOut(family)) {
  const at = (id: string): Point => {
    const place = layout.places.get(id);
    if (!place) throw new Error(`${id} has no place`);
    return place;
  };
  const x = (id: string) => at(id)[0];
  const row = (id: string) => at(id)[1];
  return {
    layout,
    at,
    x,
    row,
    /** ids from left to right */
    leftToRight: (...ids: string[]) => [...ids].sort((a, b) => x(a) - x(b)),
    /** ids of those strictly between two on their row */
    between: (a: string, b: string) => {
      const [left, right] = [Math.min(x(a), x(b)), Math.max(x(a), x(b))];
      return family.people
        .filter(({ id }) => id !== a && id !== b && row(id) === row(a) && x(id) > left && x(id) < right)
        .map(({ id }) => id);
    },
    /** everybody of a generation on one line, part by part */
    rows: () => new Set(family.people.map(({ id }) => row(id))),
  };
}
