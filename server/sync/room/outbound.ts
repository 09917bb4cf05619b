import type { Socket } from 'node:net';

/** A large frame goes out in pieces of this size, so that progress shows and a reset loses the rest. */
const PIECE_BYTES = 64 * 1024;
/** Behind so many bytes goes a ping: its answer says that they were taken, which the kernel never does. */
const ASK_EVERY_BYTES = 32 * 1024;
const PING_HEAD = Uint8Array.of(0x89, 6);
const MARK_BYTES = 6;

/**
 * The way out to one reader. Frames go straight to the socket while it takes them; else they wait in a bounded queue
 * of references, which is dropped when the reader loses access or stalls. SY60–SY62, SY64.
 */
export class Outbound {
  readonly #socket: Socket;
  #queue: Buffer[] = [];
  #waiting = 0;
  /** bytes beyond the limit that are allowed: an answer that was asked for, which may be a large document */
  #allowance = 0;
  #isListening = false;
  #gone = -1;
  #movedAt = 0;
  /** all bytes that were given to it, those up to the last ping, and those it has answered for */
  #given = 0;
  #asked = 0;
  #taken = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Bytes that have not left the process. */
  get queued(): number {
    return this.#waiting + this.#socket.writableLength;
  }

  /** Bytes that have not reached the socket. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Bytes that the reader has not been heard to take: in the queue, in the kernel, on their way. */
  get untaken(): number {
    return this.#given - this.#taken;
  }

  /** The reader answered a ping: what came before it was taken. A mark that was never sent says nothing. */
  answered(payload: Buffer): void {
    if (payload.length !== MARK_BYTES) return;
    const mark = payload.readUIntBE(0, MARK_BYTES);
    if (mark <= this.#asked) this.#taken = Math.max(this.#taken, mark);
  }

  /** Sends a whole frame. @returns `false` when more than `limit` bytes wait: the reader is to be let go */
  send(frame: Buffer, limit: number): boolean {
    this.#given += frame.length;
    const isWithin = this.#write(frame, limit);
    if (this.#given - this.#asked < ASK_EVERY_BYTES) return isWithin;
    this.#asked = this.#given;
    const ping = Buffer.alloc(PING_HEAD.length + MARK_BYTES);
    ping.set(PING_HEAD);
    ping.writeUIntBE(this.#asked, PING_HEAD.length, MARK_BYTES);
    return this.#write(ping, limit) && isWithin;
  }

  #write(frame: Buffer, limit: number): boolean {
    const socket = this.#socket;
    if (this.#waiting === 0 && frame.length <= PIECE_BYTES && !socket.writableNeedDrain) {
      socket.write(frame);
      return true;
    }
    this.#queue.push(frame);
    this.#waiting += frame.length;
    this.#pump();
    return this.#waiting <= limit + this.#allowance;
  }

  /** Sends an answer that was asked for, however large. */
  sendAsked(frame: Buffer, limit: number): boolean {
    this.#allowance = Math.max(this.#allowance, frame.length);
    return this.send(frame, limit);
  }

  /** Forgets what has not reached the socket yet. */
  drop(): void {
    this.#queue = [];
    this.#waiting = 0;
  }

  /** Milliseconds since bytes last left, 0 when none wait. To be asked now and then: it compares with the last asking. */
  stalledFor(now: number): number {
    const gone = this.#socket.bytesWritten - this.#socket.writableLength;
    if (this.queued === 0 || gone !== this.#gone) {
      this.#gone = gone;
      this.#movedAt = now;
    }
    return now - this.#movedAt;
  }

  readonly #pump = (): void => {
    const socket = this.#socket;
    let at = 0;
    while (at < this.#queue.length && !socket.writableNeedDrain) {
      const next = this.#queue[at];
      if (next === undefined) break;
      const piece = next.length > PIECE_BYTES ? next.subarray(0, PIECE_BYTES) : next;
      if (piece === next) at += 1;
      else this.#queue[at] = next.subarray(PIECE_BYTES);
      this.#waiting -= piece.length;
      socket.write(piece);
    }
    if (at > 0) this.#queue.splice(0, at);
    if (this.#waiting === 0) this.#allowance = 0;
    else if (!this.#isListening) {
      this.#isListening = true;
      socket.on('drain', this.#pump);
    }
  };
}
