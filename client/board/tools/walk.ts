import type { Point } from '#shared/board/element.ts';
import type { Kin } from '#shared/board/kinOf.ts';
import type { Way } from './neighbour.ts';

/** What the one arrived at is to the one left. */
export type Step = { to: string; as: keyof Kin };

/**
 * One step through a family: up to a parent, down to a child, sideways to the partner, brother or sister who is drawn
 * next on that side. Going back, one comes to whom one came from. Null where there is no kin that way. BO123.
 */
export function walk(
  from: { key: string; at: Point },
  way: Way,
  { kin, placeOf, came }: { kin: Kin; placeOf: (key: string) => Point | undefined; came: string | null },
): Step | null {
  const [x, y] = from.at;
  const steps = (as: keyof Kin, keys: readonly string[]) =>
    keys.flatMap((to) => {
      const at = placeOf(to);
      return at && to !== from.key ? [{ to, as, dx: at[0] - x, dy: at[1] - y }] : [];
    });
  const nearest = (all: ReturnType<typeof steps>): Step | null => {
    const back = all.find(({ to }) => to === came);
    // Equally near on both sides: the left one, whichever was made first.
    const [first] = all.toSorted((a, b) => Math.abs(a.dx) - Math.abs(b.dx) || a.dx - b.dx);
    const next = back ?? first;
    return next ? { to: next.to, as: next.as } : null;
  };
  if (way === 'up') return nearest(steps('parent', kin.parent));
  if (way === 'down') return nearest(steps('child', kin.child));
  const side = way === 'left' ? -1 : 1;
  const beside = [...steps('partner', kin.partner), ...steps('sibling', kin.sibling)].filter(
    ({ dx, dy }) => dx * side > 0 || (dx === 0 && dy * side > 0),
  );
  // In drawn order whatever was walked before: nobody on a row is jumped over.
  const [next] = beside.toSorted(
    (a, b) => Math.abs(a.dx) - Math.abs(b.dx) || Math.abs(a.dy) - Math.abs(b.dy),
  );
  return next ? { to: next.to, as: next.as } : null;
}
