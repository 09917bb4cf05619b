import { randomInt } from 'node:crypto';
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import type { SituationFacts } from '#shared/policy/index.ts';
import { CLOSE_CODES, type CloseReason } from '#shared/protocol/closeCodes.ts';
import type { Identity, Principal } from '../ports.ts';
import type { SyncLimits } from '../syncLimits.ts';
import { Bucket } from './bucket.ts';
import { Outbound } from './outbound.ts';
import type { Room } from './room.ts';

/** A peer that was told to go and does not answer is cut off after this long, unread bytes and all. */
const CLOSE_GRACE_MS = 5_000;
/** … and sooner when it lost access: the kernel may still hold bytes that it should not get. */
const LOST_ACCESS_GRACE_MS = 250;
/** Beyond this, what somebody who lost access has not taken is thrown away with the socket, in the kernel too. */
const UNTAKEN_BYTES = 64 * 1024;

/**
 * Beyond 2^32, where no Yjs client id is: it can't be taken for the reader's own. Drawn anew for each connection, and all
 * of one length on the wire: numbers in a row would tell how many sockets other documents have. SY75.
 */
function newPresenceId(): number {
  return 2 ** 48 + randomInt(2 ** 48 - 1);
}

/** One socket: one person in one document. It holds what the server knows of them, and the way out. */
export class Connection {
  readonly ws: WebSocket;
  readonly socket: Socket;
  readonly principal: Principal;
  readonly situationId: string;
  readonly document: string;
  readonly wantsAcks: boolean;
  readonly out: Outbound;
  readonly frames: Bucket;
  readonly bytes: Bucket;
  readonly steps: Bucket;
  readonly #limits: SyncLimits;

  room: Room | null = null;
  /** what the policy said last, and the facts it said it on */
  access: 'none' | 'read' | 'write' = 'none';
  judgedOn: SituationFacts | null = null;
  isClosed = false;

  /** update frames received, and how many of them are not on disk yet */
  received = 0;
  inFlight = 0;
  clientIds = 0;

  readonly presenceId = newPresenceId();
  presenceClock = 0;
  /** the client id under which it speaks of itself */
  presenceOwn: number | null = null;
  presenceSaid = 'null';
  identity: Identity | null = null;
  presenceFrame: Buffer | null = null;
  isPresenceDirty = false;

  lastSentAt = 0;
  lastHeardAt: number;

  constructor(of: {
    ws: WebSocket;
    socket: Socket;
    principal: Principal;
    situationId: string;
    document: string;
    wantsAcks: boolean;
    limits: SyncLimits;
    now: number;
  }) {
    this.ws = of.ws;
    this.socket = of.socket;
    this.principal = of.principal;
    this.situationId = of.situationId;
    this.document = of.document;
    this.wantsAcks = of.wantsAcks;
    this.#limits = of.limits;
    this.out = new Outbound(of.socket);
    this.frames = new Bucket(of.limits.frameBurst, of.limits.framesPerSecond, of.now);
    this.bytes = new Bucket(of.limits.byteBurst, of.limits.bytesPerSecond, of.now);
    this.steps = new Bucket(of.limits.stepBurst, of.limits.stepsPerSecond, of.now);
    this.lastHeardAt = of.now;
  }

  /** The one way out. Nothing leaves for somebody the policy has not let in. SY5. */
  send(frame: Buffer, now: number): void {
    if (this.isClosed || this.access === 'none') return;
    this.lastSentAt = now;
    if (!this.out.send(frame, this.#limits.queueBytes)) this.reset();
  }

  sendAsked(frame: Buffer, now: number): void {
    if (this.isClosed || this.access === 'none') return;
    this.lastSentAt = now;
    if (!this.out.sendAsked(frame, this.#limits.queueBytes)) this.reset();
  }

  /**
   * Ends it. Where bytes still wait, a polite close would deliver them first: the socket is reset instead. A peer that
   * doesn't answer the close is reset too, since the kernel may still hold bytes for it. SY50, SY60, SY64.
   */
  close(reason: CloseReason): void {
    if (this.isClosed) return;
    const lostAccess = reason === 'notYours' || reason === 'signIn';
    const isLate = this.out.queued > 0 || this.out.untaken > UNTAKEN_BYTES;
    if (lostAccess ? isLate : this.out.waiting > 0) {
      this.reset();
      return;
    }
    this.#leave();
    // One that is still joining is paused: its answer to the close must be read.
    this.ws.resume();
    this.ws.close(CLOSE_CODES[reason].code, reason);
    const timer = setTimeout(() => this.#destroy(), lostAccess ? LOST_ACCESS_GRACE_MS : CLOSE_GRACE_MS);
    timer.unref();
    this.ws.once('close', () => clearTimeout(timer));
  }

  reset(): void {
    this.#leave();
    this.#destroy();
  }

  /** The socket is gone. */
  ended(): void {
    this.#leave();
  }

  #destroy(): void {
    if (this.socket.destroyed) return;
    // A reset throws away what the kernel still holds. It is not for sockets that are already closing their side.
    if (this.socket.writable || this.socket.writableLength > 0) this.socket.resetAndDestroy();
    else this.socket.destroy();
  }

  #leave(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.access = 'none';
    this.out.drop();
    const { room } = this;
    this.room = null;
    room?.leave(this);
  }
}
