import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { MESSAGE, SYNC } from '#shared/protocol/messageTypes.ts';

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, MESSAGE.sync);
  writeVarUint(encoder, step);
  writeVarUint8Array(encoder, payload);
  return toUint8Array(encoder);
}

/** The frames a client sends (docs/protocol.md). */
export const encodeFrame = {
  stateVector: (stateVector: Uint8Array) => syncFrame(SYNC.step1, stateVector),
  wholeUpdate: (update: Uint8Array) => syncFrame(SYNC.step2, update),
  update: (update: Uint8Array) => syncFrame(SYNC.update, update),

  /** `clock` grows with each frame of one connection; the server gives its own id in place of `clientId`. */
  presence({
    clientId,
    clock,
    state,
  }: {
    clientId: number;
    clock: number;
    state: object | null;
  }): Uint8Array {
    const entry = createEncoder();
    writeVarUint(entry, 1);
    writeVarUint(entry, clientId);
    writeVarUint(entry, clock);
    writeVarString(entry, JSON.stringify(state));
    const encoder = createEncoder();
    writeVarUint(encoder, MESSAGE.awareness);
    writeVarUint8Array(encoder, toUint8Array(entry));
    return toUint8Array(encoder);
  },

  /** asks for everybody's presence: also our way to ask a silent connection whether it is still there */
  queryPresence(): Uint8Array {
    return Uint8Array.of(MESSAGE.queryAwareness);
  },
};
