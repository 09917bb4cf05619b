import { eventually } from '../../sync/lib/eventually.ts';
import type { Line } from './line.ts';
import type { Person } from './person.ts';
import type { Heard } from './tapProxy.ts';

/** What one taking back of access looked like at the readers' sockets. Milliseconds and bytes. */
export interface Cut {
  /** from the moment it was asked for: more than from the commit, which comes in between */
  sinceAsked: number;
  /** from the moment it was answered: less than from the commit */
  sinceAnswered: number;
  /** the most that any reader still got after it was asked for, and after it was answered */
  bytes: number;
  bytesAfterAnswer: number;
}

export interface Reader {
  who: Person;
  line: Line;
}

/**
 * Takes access back from readers, a sleeping one among them, and looks at each socket until it is closed. Whoever sleeps
 * wakes at the answer, so that what still lies in their kernel is counted too.
 * @param takeBack may say at which moment it was asked for (performance.now()); else at once
 */
export async function cut(
  readers: readonly Reader[],
  takeBack: () => Promise<number | undefined>,
): Promise<Cut> {
  const heard: Heard[] = [];
  for (const { who } of readers) who.onHeard = (chunk) => heard.push(chunk);
  const began = performance.now();
  const asked = (await takeBack()) ?? began;
  const answered = performance.now();
  for (const { who } of readers) who.proxy.wake();
  await eventually('every reader is shown out', () => readers.every(({ line }) => line.code !== null));
  for (const { who } of readers) who.onHeard = null;
  const late = heard.filter(({ isSocket, at }) => isSocket && at > asked);
  const last = Math.max(asked, ...late.map(({ at }) => at));
  return {
    sinceAsked: last - asked,
    sinceAnswered: Math.max(0, last - answered),
    bytes: most(late),
    bytesAfterAnswer: most(late.filter(({ at }) => at > answered)),
  };
}

function most(heard: readonly Heard[]): number {
  const bytes = new Map<number, number>();
  for (const { connection, chunk } of heard)
    bytes.set(connection, (bytes.get(connection) ?? 0) + chunk.length);
  return Math.max(0, ...bytes.values());
}
