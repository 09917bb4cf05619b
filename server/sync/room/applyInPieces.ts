import { STRUCTS_A_MARK, type UpdateOutline } from '../guard/readUpdate.ts';
import { varUint } from './frames.ts';

/**
 * CPU time that an update may take: 50 ms for the longest that the guard lets through. Honest structs take 1 to 2 µs,
 * and an honest client sends a quarter of that length at most, so a busy machine doesn't make it look hostile.
 */
const ALLOWANCE_MS = 14;
const EACH_STRUCT_MS = 0.003;
/** So many pieces, the dearest, don't count: there the runtime may have collected garbage, which is nobody's fault. */
const PAUSES = 2;

export class TooCostly extends Error {}

/**
 * Applies a long update a few structs at a time, and throws {@link TooCostly} when it costs far more than its length
 * explains: Yjs looks for a struct's place among its siblings one by one, so thousands that all claim the same place
 * cost their number squared (150 kB: over a second). The encoding keeps no state from struct to struct, so a run of them
 * with a header of its own is an update. SY11.
 */
export function applyInPieces(
  update: Uint8Array,
  outline: UpdateOutline,
  apply: (piece: Uint8Array) => void,
): void {
  const [section] = outline.sections;
  if (section === undefined || outline.sections.length > 1 || section.marks.length < 2) {
    apply(update);
    return;
  }
  const { client, structs, marks } = section;
  const deletes = update.subarray(outline.deletesAt);
  const spent = stopwatch();
  const pieces: number[] = [];
  for (const [i, { at, clock }] of marks.entries()) {
    const isLast = i === marks.length - 1;
    const count = isLast ? structs - i * STRUCTS_A_MARK : STRUCTS_A_MARK;
    const body = update.subarray(at, marks[i + 1]?.at ?? outline.deletesAt);
    const head = [varUint(1), varUint(count), varUint(client), varUint(clock)];
    const spentOnThis = stopwatch();
    apply(Buffer.concat([...head, body, isLast ? deletes : varUint(0)]));
    pieces.push(spentOnThis());
    const over = spent() - ALLOWANCE_MS - pieces.length * STRUCTS_A_MARK * EACH_STRUCT_MS;
    if (over > 0 && over > inPauses(pieces)) throw new TooCostly('it costs more than its length explains');
  }
}

/**
 * Milliseconds this thread has worked since. The system may count a thread's work in ticks of some milliseconds, so that
 * one begun before falls into the time measured; the clock on the wall counts what other processes took. The less is nearer.
 */
function stopwatch(): () => number {
  const cpu = process.threadCpuUsage();
  const wall = performance.now();
  return () => {
    const { user, system } = process.threadCpuUsage(cpu);
    return Math.min((user + system) / 1_000, performance.now() - wall);
  };
}

function inPauses(pieces: readonly number[]): number {
  const dearest = pieces.toSorted((a, b) => b - a).slice(0, PAUSES);
  return dearest.reduce((sum, cost) => sum + cost, 0);
}
