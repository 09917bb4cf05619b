import { MESSAGE, ROOM_STATE, SYNC } from '#shared/protocol/messageTypes.ts';

const BINARY = 0x82;

/**
 * A server's WebSocket frame, ready for the socket: header and payload in one buffer, made once for all who get it.
 * (`ws` would make the header anew for each of them, and two writes of each frame.)
 */
export function webSocketFrame(...parts: Uint8Array[]): Buffer {
  let length = 0;
  for (const part of parts) length += part.length;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = BINARY;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeUIntBE(0, 2, 2);
    frame.writeUIntBE(length, 4, 6);
  }
  let at = head;
  for (const part of parts) {
    frame.set(part, at);
    at += part.length;
  }
  return frame;
}

export function varUint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 128) | 0x80);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}

const UPDATE_HEAD = Uint8Array.of(MESSAGE.sync, SYNC.update);
const STEP_1_HEAD = Uint8Array.of(MESSAGE.sync, SYNC.step1);
const STEP_2_HEAD = Uint8Array.of(MESSAGE.sync, SYNC.step2);

export function updateFrame(update: Uint8Array): Buffer {
  return webSocketFrame(UPDATE_HEAD, varUint(update.length), update);
}

export function step1Frame(stateVector: Uint8Array): Buffer {
  return webSocketFrame(STEP_1_HEAD, varUint(stateVector.length), stateVector);
}

export function step2Frame(update: Uint8Array): Buffer {
  return webSocketFrame(STEP_2_HEAD, varUint(update.length), update);
}

export function ackFrame(framesCommitted: number): Buffer {
  return webSocketFrame(Uint8Array.of(MESSAGE.ack), varUint(framesCommitted));
}

export function epochFrame(epoch: number): Buffer {
  return webSocketFrame(Uint8Array.of(MESSAGE.epoch), varUint(epoch));
}

export function roomStateFrame(state: keyof typeof ROOM_STATE): Buffer {
  return webSocketFrame(Uint8Array.of(MESSAGE.roomState, ROOM_STATE[state]));
}

export const SITUATION_CHANGED = webSocketFrame(Uint8Array.of(MESSAGE.situationChanged));

/** Presence of one connection. `state` is JSON, `'null'` when it is gone. */
export function presenceFrame(entry: { id: number; clock: number; state: string }): Buffer {
  const state = Buffer.from(entry.state);
  const id = varUint(entry.id);
  const clock = varUint(entry.clock);
  const size = varUint(state.length);
  const length = 1 + id.length + clock.length + size.length + state.length;
  return webSocketFrame(
    Uint8Array.of(MESSAGE.awareness),
    varUint(length),
    Uint8Array.of(1),
    id,
    clock,
    size,
    state,
  );
}

/** Presence of nobody: what keeps a quiet socket alive (y-websocket leaves one that is silent for 30 s). */
export const KEEP_ALIVE = webSocketFrame(Uint8Array.of(MESSAGE.awareness, 1, 0));
