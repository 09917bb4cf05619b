import { MESSAGE } from '#shared/protocol/messageTypes.ts';
import { eventually } from '../../sync/lib/eventually.ts';
import type { Line } from './line.ts';
import type { Person } from './person.ts';
import type { Heard } from './tapProxy.ts';

/** What one taking back of access looked like at the readers' sockets. Milliseconds and bytes. */
export interface Cut {
  /** from the moment it was asked for: the time until it was written down is in it */
  sinceAsked: number;
  /** from the commit, as somebody who stays is told of it in the same turn */
  sinceCommit: number;
  /** the most that any reader got after it */
  bytes: number;
}

export interface Reader {
  who: Person;
  line: Line;
}

/**
 * Takes access back from readers, a sleeping one among them, and looks at each socket until it is closed. Whoever sleeps
 * wakes at the answer, so that what still lies in their kernel is counted too.
 * @param of.stays somebody who goes on seeing it
 * @param of.takeBack may say at which moment it was done (performance.now())
 */
export async function cut(of: {
  readers: readonly Reader[];
  stays: Person;
  takeBack: () => Promise<number | undefined>;
}): Promise<Cut> {
  const { readers, stays } = of;
  const heard: (Heard & { slept: boolean })[] = [];
  for (const { who } of readers) {
    const slept = who.proxy.isAsleep;
    who.onHeard = (chunk) => heard.push({ ...chunk, slept });
  }
  const asked = performance.now();
  const known = await of.takeBack();
  const answered = performance.now();
  for (const { who } of readers) who.proxy.wake();
  await eventually('every reader is shown out', () => readers.every(({ line }) => line.code !== null));
  for (const { who } of readers) who.onHeard = null;
  const told = [...stays.lines].flatMap(({ frames }) =>
    frames.filter(({ type, at }) => type === MESSAGE.situationChanged && at > asked).map(({ at }) => at),
  );
  const commit = known ?? Math.min(answered, ...told);
  const late = heard.filter(({ isSocket, at }) => isSocket && at > commit);
  // Whoever slept is late from the moment they woke.
  const delays = late.map(({ at, slept }) => at - (slept ? Math.max(commit, answered) : commit));
  const sinceCommit = Math.max(0, ...delays);
  return { sinceAsked: sinceCommit + commit - asked, sinceCommit, bytes: most(late) };
}

function most(heard: readonly Heard[]): number {
  const bytes = new Map<number, number>();
  for (const { connection, chunk } of heard)
    bytes.set(connection, (bytes.get(connection) ?? 0) + chunk.length);
  return Math.max(0, ...bytes.values());
}
