import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { MESSAGE, ROOM_STATE, SYNC } from '#shared/protocol/messageTypes.ts';

interface PresenceEntry {
  connection: number;
  /** parsed JSON, or `null` when that person left */
  state: unknown;
}

/** What the server may say. */
export type ServerFrame =
  | { kind: 'stateVector'; stateVector: Uint8Array }
  | { kind: 'wholeUpdate'; update: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'presence'; entries: PresenceEntry[] }
  | { kind: 'ack'; framesCommitted: number }
  | { kind: 'roomState'; degraded: boolean }
  | { kind: 'epoch'; epoch: number }
  | { kind: 'situationChanged' }
  | { kind: 'unknown' };

/**
 * Reads one frame of docs/protocol.md. Throws on a frame cut short.
 * An unknown kind is `unknown`: a newer server may say more than we understand.
 */
export function decodeFrame(bytes: Uint8Array): ServerFrame {
  const decoder = createDecoder(bytes);
  switch (readVarUint(decoder)) {
    case MESSAGE.sync: {
      const step = readVarUint(decoder);
      const payload = readVarUint8Array(decoder);
      if (step === SYNC.step1) return { kind: 'stateVector', stateVector: payload };
      if (step === SYNC.step2) return { kind: 'wholeUpdate', update: payload };
      return step === SYNC.update ? { kind: 'update', update: payload } : { kind: 'unknown' };
    }
    case MESSAGE.awareness:
      return { kind: 'presence', entries: decodePresence(readVarUint8Array(decoder)) };
    case MESSAGE.ack:
      return { kind: 'ack', framesCommitted: readVarUint(decoder) };
    case MESSAGE.roomState:
      return { kind: 'roomState', degraded: readVarUint(decoder) === ROOM_STATE.degraded };
    case MESSAGE.epoch:
      return { kind: 'epoch', epoch: readVarUint(decoder) };
    case MESSAGE.situationChanged:
      return { kind: 'situationChanged' };
    default:
      return { kind: 'unknown' };
  }
}

function decodePresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = createDecoder(bytes);
  const entries: PresenceEntry[] = [];
  for (let left = readVarUint(decoder); left > 0; left--) {
    const connection = readVarUint(decoder);
    readVarUint(decoder); // the clock: the server sends in order, on one socket
    const state: unknown = JSON.parse(readVarString(decoder));
    entries.push({ connection, state });
  }
  return entries;
}
