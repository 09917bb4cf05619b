import type { Connection } from './connection.ts';
import { ackFrame } from './frames.ts';

/** An edit that is on disk now. */
export interface Done {
  frame: Buffer;
  author: Connection | null;
  /** which update frame of its author's connection it came in */
  nth: number;
}

/**
 * Tells a room what was committed: everybody the edits of others, authors how many of theirs are on disk. One write for
 * each reader, however many edits the commit held, and the same buffer for all who wrote none of them. SY9, SY62, SY65.
 */
export function broadcast(connections: Iterable<Connection>, done: readonly Done[], now: number): void {
  const acknowledged = settle(done);
  const [first] = done;
  if (first === undefined) return;
  const all = done.length === 1 ? first.frame : Buffer.concat(done.map(({ frame }) => frame));
  // What the server itself writes may be larger than a reader's queue, an import of thousands of people: nobody is let go for it.
  const isOurs = done.some(({ author }) => author === null);
  const send = (connection: Connection, frame: Buffer) =>
    isOurs ? connection.sendAsked(frame, now) : connection.send(frame, now);
  for (const connection of connections) {
    const committed = acknowledged.get(connection);
    const frame = committed === undefined ? all : forAuthor({ connection, done, committed });
    if (frame !== null) send(connection, frame);
  }
}

/** How many frames of each author are on disk, those that said nothing new included. */
function settle(done: readonly Done[]): Map<Connection, number> {
  const acknowledged = new Map<Connection, number>();
  for (const { author, nth } of done) {
    if (author === null) continue;
    author.inFlight -= 1;
    acknowledged.set(author, author.inFlight === 0 ? author.received : nth);
  }
  return acknowledged;
}

function forAuthor(of: { connection: Connection; done: readonly Done[]; committed: number }): Buffer | null {
  const { connection, done, committed } = of;
  const frames = done.filter(({ author }) => author !== connection).map(({ frame }) => frame);
  if (connection.wantsAcks) frames.push(ackFrame(committed));
  const [only] = frames;
  return frames.length > 1 ? Buffer.concat(frames) : (only ?? null);
}
