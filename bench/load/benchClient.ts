import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { WebSocket } from 'ws';
import { MESSAGE, SYNC } from '#shared/protocol/messageTypes.ts';
import type { Seat } from '../lib/messages.ts';
import type { Mover } from './mover.ts';
import { movesIn } from './movesIn.ts';

/** An empty state vector: "I have nothing". */
const NOTHING = Uint8Array.of(0);

interface BenchClient {
  /** resolves when the socket is open */
  opened: Promise<void>;
  /** says what it has put on the board, unless the server's step 1 made it say so already */
  arrive(): void;
  move(sequence: number): void;
  close(): void;
}

/** A client of as little weight as can be: it speaks the protocol, and keeps no document of the others' edits. */
export function benchClient({
  port,
  seat,
  mover,
  onMove,
  onAck,
  onClosed,
}: {
  port: number;
  seat: Seat;
  mover: Mover;
  onMove: (writer: number, sequence: number) => void;
  /** how many of the update frames sent here are on disk */
  onAck: (frames: number) => void;
  onClosed: (code: number) => void;
}): BenchClient {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${seat.path}`, {
    headers: seat.headers,
    perMessageDeflate: false,
  });
  socket.binaryType = 'arraybuffer';
  let arrived = false;

  function send(step: number, payload: Uint8Array): void {
    const encoder = createEncoder();
    writeVarUint(encoder, MESSAGE.sync);
    writeVarUint(encoder, step);
    writeVarUint8Array(encoder, payload);
    if (socket.readyState === WebSocket.OPEN) socket.send(toUint8Array(encoder));
  }

  const opened = new Promise<void>((resolve, reject) => {
    socket.onopen = () => {
      send(SYNC.step1, NOTHING);
      resolve();
    };
    socket.onerror = ({ error }) => reject(error);
  });
  socket.onclose = ({ code }) => onClosed(code);
  socket.onmessage = ({ data }) => {
    const decoder = createDecoder(new Uint8Array(data as ArrayBuffer));
    const type = readVarUint(decoder);
    if (type === MESSAGE.ack) return onAck(readVarUint(decoder));
    if (type !== MESSAGE.sync) return;
    const step = readVarUint(decoder);
    if (step === SYNC.step1) {
      arrived = true;
      return send(SYNC.step2, mover.arrival);
    }
    if (step !== SYNC.update) return;
    for (const [sequence, writer] of movesIn(readVarUint8Array(decoder))) onMove(writer, sequence);
  };

  return {
    opened,
    arrive() {
      if (arrived) return;
      arrived = true;
      send(SYNC.update, mover.arrival);
    },
    move: (sequence) => send(SYNC.update, mover.move(sequence)),
    close: () => socket.close(),
  };
}
