import { MESSAGE, SYNC } from '#shared/protocol/messageTypes.ts';
import { ByteReader, Malformed } from '../guard/byteReader.ts';
import { readStateVector } from '../guard/readStateVector.ts';
import type { Connection } from '../room/connection.ts';
import { KEEP_ALIVE } from '../room/frames.ts';
import { readPresence } from '../room/presence.ts';
import type { Room } from '../room/room.ts';
import type { SyncContext } from '../syncContext.ts';

/** One frame from a connection: read within bounds, and handed on. What can't be read closes the connection. SY10. */
export function receive(context: SyncContext, connection: Connection, frame: Uint8Array): void {
  const { room } = connection;
  if (connection.isClosed || room === null) return;
  const now = context.now();
  context.metrics.received();
  connection.lastHeardAt = now;
  if (!connection.frames.take(1, now) || !connection.bytes.take(frame.length, now)) {
    end(context, connection, 'slowDown');
    return;
  }
  if (frame.length > context.limits.frameBytes) {
    end(context, connection, 'tooLarge');
    return;
  }
  context.authorise(room, now);
  if (connection.isClosed) return;
  try {
    read({ context, connection, room, reader: new ByteReader(frame), now });
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    context.log.warn(
      { document: connection.document, account: connection.principal.accountId },
      `a bad frame: ${error.message}`,
    );
    end(context, connection, 'badFrame');
  }
}

interface Reading {
  context: SyncContext;
  connection: Connection;
  room: Room;
  reader: ByteReader;
  now: number;
}

function read(reading: Reading): void {
  const { connection, room, reader, now } = reading;
  switch (reader.varUint()) {
    case MESSAGE.sync:
      readSync(reading);
      return;
    case MESSAGE.awareness:
      readAwareness(reading);
      return;
    case MESSAGE.queryAwareness:
      // Always an answer: it is how a client tells a dead connection from a quiet one.
      connection.send(KEEP_ALIVE, now);
      for (const other of room.connections)
        if (other !== connection && other.presenceFrame) connection.send(other.presenceFrame, now);
      return;
    default:
      throw new Malformed('an unknown message');
  }
}

function readSync({ context, connection, room, reader, now }: Reading): void {
  const step = reader.varUint();
  if (reader.count(1) !== reader.left) throw new Malformed('not as long as it says');
  if (step === SYNC.step1) {
    if (!connection.steps.take(1, now)) {
      end(context, connection, 'slowDown');
      return;
    }
    const encoded = reader.bytes.subarray(reader.at);
    room.answer(connection, readStateVector(encoded), encoded);
    return;
  }
  if (step !== SYNC.step2 && step !== SYNC.update) throw new Malformed('an unknown step');
  // The answer to our own question says nothing of the person; an edit does.
  if (step === SYNC.update) context.book.seen(connection.principal);
  room.receive(connection, reader, step === SYNC.step2);
}

function readAwareness({ context, connection, room, reader }: Reading): void {
  if (reader.count(1) !== reader.left) throw new Malformed('not as long as it says');
  const entry = readPresence(
    reader.bytes.subarray(reader.at),
    connection.presenceOwn,
    context.limits.presenceBytes,
  );
  if (entry === null) return;
  connection.presenceOwn = entry.client;
  connection.presenceSaid = entry.state;
  context.presence.changed(room, connection);
}

function end(
  context: SyncContext,
  connection: Connection,
  reason: 'slowDown' | 'tooLarge' | 'badFrame',
): void {
  context.metrics.refused(reason);
  connection.close(reason);
}
