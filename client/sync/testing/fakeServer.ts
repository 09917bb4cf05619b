import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { MESSAGE, SYNC } from '#shared/protocol/messageTypes.ts';
import type { FakeSocket } from './fakeEnvironment.ts';

interface FakeServer {
  doc: Doc;
  epoch: number;
  /** answers what a socket has said since the last time; acknowledges unless told to hold */
  serve(socket: FakeSocket, how?: { acknowledge: boolean }): void;
  /** acknowledges all it was sent on that socket */
  acknowledge(socket: FakeSocket): void;
  /** update frames (step 2 and update) received on that socket */
  framesOf(socket: FakeSocket): Uint8Array[];
  /** tells what somebody else wrote */
  update(socket: FakeSocket, update: Uint8Array): void;
  roomState(socket: FakeSocket, state: number): void;
  presence(socket: FakeSocket, entries: [connection: number, state: unknown][]): void;
}

/** The server's side of docs/protocol.md in its simplest form, driven by hand. */
export function fakeServer(): FakeServer {
  const doc = new Doc();
  const heard = new Map<FakeSocket, { read: number; frames: Uint8Array[] }>();

  function stateOf(socket: FakeSocket) {
    const known = heard.get(socket);
    if (known !== undefined) return known;
    const fresh = { read: 0, frames: [] };
    heard.set(socket, fresh);
    socket.say(frameOf(MESSAGE.epoch, server.epoch));
    socket.say(syncFrame(SYNC.step1, encodeStateVector(doc)));
    return fresh;
  }

  const server: FakeServer = {
    doc,
    epoch: 1,
    serve(socket, { acknowledge } = { acknowledge: true }) {
      const state = stateOf(socket);
      while (state.read < socket.sent.length) {
        const decoder = createDecoder(socket.sent[state.read++] ?? new Uint8Array());
        const type = readVarUint(decoder);
        if (type === MESSAGE.queryAwareness) server.presence(socket, []);
        if (type !== MESSAGE.sync) continue;
        const step = readVarUint(decoder);
        const payload = readVarUint8Array(decoder);
        if (step === SYNC.step1) socket.say(syncFrame(SYNC.step2, encodeStateAsUpdate(doc, payload)));
        else {
          state.frames.push(payload);
          applyUpdate(doc, payload);
        }
      }
      if (acknowledge) server.acknowledge(socket);
    },
    acknowledge: (socket) => socket.say(frameOf(MESSAGE.ack, stateOf(socket).frames.length)),
    framesOf: (socket) => stateOf(socket).frames,
    update: (socket, update) => socket.say(syncFrame(SYNC.update, update)),
    roomState: (socket, state) => socket.say(frameOf(MESSAGE.roomState, state)),
    presence(socket, entries) {
      const inner = createEncoder();
      writeVarUint(inner, entries.length);
      for (const [connection, state] of entries) {
        writeVarUint(inner, connection);
        writeVarUint(inner, 1);
        writeVarString(inner, JSON.stringify(state));
      }
      const encoder = createEncoder();
      writeVarUint(encoder, MESSAGE.awareness);
      writeVarUint8Array(encoder, toUint8Array(inner));
      socket.say(toUint8Array(encoder));
    },
  };
  return server;
}

function frameOf(type: number, value: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, type);
  writeVarUint(encoder, value);
  return toUint8Array(encoder);
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, MESSAGE.sync);
  writeVarUint(encoder, step);
  writeVarUint8Array(encoder, payload);
  return toUint8Array(encoder);
}
