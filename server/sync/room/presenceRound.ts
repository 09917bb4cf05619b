import type { Connection } from './connection.ts';
import { presenceFrame } from './frames.ts';
import { shownState } from './presence.ts';
import type { Room } from './room.ts';

export interface PresenceRound {
  /** What the connection says of itself changed, or was said again. */
  changed(room: Room, connection: Connection): void;
  gone(room: Room, connection: Connection): void;
  stop(): void;
}

/**
 * Gathers presence for a few milliseconds and sends one buffer to each reader: fifty people who move at once cost each
 * other one write a round, not fifty. Nobody gets their own back. SY72.
 */
export function presenceRound({ everyMs, now }: { everyMs: number; now: () => number }): PresenceRound {
  const dirty = new Map<Room, Set<Connection>>();
  let timer: NodeJS.Timeout | null = null;

  function flush(): void {
    timer = null;
    const at = now();
    for (const [room, connections] of dirty) tell(room, [...connections], at);
    dirty.clear();
  }

  return {
    changed(room, connection) {
      const connections = dirty.get(room) ?? new Set();
      dirty.set(room, connections.add(connection));
      timer ??= setTimeout(flush, everyMs);
    },

    gone(room, connection) {
      dirty.get(room)?.delete(connection);
      if (connection.presenceFrame === null) return;
      connection.presenceFrame = null;
      connection.presenceClock += 1;
      const frame = presenceFrame({
        id: connection.presenceId,
        clock: connection.presenceClock,
        state: 'null',
      });
      const at = now();
      for (const other of room.connections) if (other !== connection) other.send(frame, at);
    },

    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}

function tell(room: Room, connections: readonly Connection[], now: number): void {
  const frames = connections.flatMap((connection) => {
    const frame = frameOf(connection);
    return frame ? [{ connection, frame }] : [];
  });
  const [first] = frames;
  if (first === undefined) return;
  const all = frames.length === 1 ? first.frame : Buffer.concat(frames.map(({ frame }) => frame));
  const speaking = new Set(frames.map(({ connection }) => connection));
  for (const reader of room.connections)
    if (!speaking.has(reader)) reader.send(all, now);
    else for (const { connection, frame } of frames) if (connection !== reader) reader.send(frame, now);
}

function frameOf(connection: Connection): Buffer | null {
  if (connection.isClosed) return null;
  const wasShown = connection.presenceFrame !== null;
  const state = shownState(connection.presenceSaid, connection.identity);
  if (state === 'null' && !wasShown) return null;
  connection.presenceClock += 1;
  const frame = presenceFrame({ id: connection.presenceId, clock: connection.presenceClock, state });
  connection.presenceFrame = state === 'null' ? null : frame;
  return frame;
}
