import type { Insets, View } from '../tools/panTool.ts';
import { allInSight } from './allInSight.ts';
import type { Covered, Room } from './room.ts';

/** what the tools and the buttons of the view cover, screen pixels */
const INSETS = {
  wide: { top: 20, right: 68, bottom: 92, left: 16 },
  compact: { top: 64, right: 12, bottom: 96, left: 12 },
};
/** In the past a phone has no tools. */
const WITHOUT_TOOLS = 12;

type Seen = Pick<Room, 'covered' | 'lens' | 'screen' | 'picture'> & { props: { now: { compact: boolean } } };

/** What panels cover of the map, the one at its foot included. BO98. */
export function insetsOf({ props, covered, lens }: Pick<Seen, 'props' | 'covered' | 'lens'>): Insets {
  const { compact } = props.now;
  const { right, bottom, ...rest } = compact ? INSETS.compact : INSETS.wide;
  const foot = compact && lens.get() !== null ? WITHOUT_TOOLS : bottom;
  const over = covered.get();
  return { ...rest, right: right + over.right, bottom: foot + over.bottom };
}

/**
 * A panel has another size: a map that was all in sight comes back in sight, and one that filled what was free fills it
 * again; any other stays where it is. BO160.
 */
export function cover(room: Seen, covered: Covered): void {
  const screen = room.screen.now;
  const wasWhole = isWhole(room);
  const filled = screen !== null && isSame(screen.fitted(), screen.view());
  room.covered.set(covered);
  if (filled || (wasWhole && !isWhole(room))) screen?.fit('smoothly');
}

function isSame(a: View | null, b: View): boolean {
  return a !== null && Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001;
}

function isWhole(room: Seen): boolean {
  const seen = room.screen.now;
  const { box, elements } = room.picture.get();
  if (!seen || elements.length === 0) return false;
  return allInSight(box, seen.view(), { size: seen.size(), insets: insetsOf(room) });
}
