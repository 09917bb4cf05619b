import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { compartmentAccess } from '#shared/policy/index.ts';
import { CLOSE_CODES, type CloseReason } from '#shared/protocol/closeCodes.ts';
import type { LocatedDocument, Opening, Principal } from '../ports.ts';
import { Connection } from '../room/connection.ts';
import type { Rooms } from '../room/rooms.ts';
import type { SyncContext } from '../syncContext.ts';
import { readRequest, type SyncRequest } from './readRequest.ts';
import { receive } from './receive.ts';
import type { Watch } from './watch.ts';

export interface Door {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Nobody comes in any more. */
  shut(): void;
}

/** A frame beyond our own limit is answered with 4413; one beyond this is not even gathered. */
const FRAME_HEADROOM = 2;
const PONG_HEAD = 0x8a;

interface Admitted {
  request: SyncRequest;
  principal: Principal;
  located: LocatedDocument;
}

/** Who may come in: origin, sign-in, schema, policy; then register → load → ask again → first byte. SY1–SY3. */
export function door(parts: {
  context: SyncContext;
  rooms: Rooms;
  watch: Watch;
  /** origins whose pages may open a socket, as the browser writes them */
  isOurOrigin: (origin: string | undefined, request: IncomingMessage) => boolean;
  onOpened: (opening: Opening) => void;
}): Door {
  const { context, rooms, watch } = parts;
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: context.limits.frameBytes * FRAME_HEADROOM,
    autoPong: false,
  });
  let joining = 0;
  let isShut = false;

  function handleUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const socket = stream as Socket;
    socket.on('error', () => socket.destroy());
    if (!parts.isOurOrigin(request.headers.origin, request)) {
      refuse(socket, '403 Forbidden');
      return;
    }
    const asked = readRequest(request);
    const early = earlyRefusal(asked);
    // A browser is told nothing of a handshake that fails: every other refusal is a handshake, then a close code.
    if (asked === null || early !== null) {
      open({ request, socket, head, answer: early ?? 'notYours' });
      return;
    }
    joining += 1;
    admit(request, asked)
      .then(
        (answer) => open({ request, socket, head, answer }),
        (error: unknown) => {
          context.log.error({ err: error }, 'the door could not ask who comes');
          refuse(socket, '503 Service Unavailable');
        },
      )
      .finally(() => {
        joining -= 1;
      });
  }

  function earlyRefusal(asked: SyncRequest | null): CloseReason | null {
    if (isShut) return 'restarting';
    if (joining >= context.limits.joinsAtOnce || watch.connections.size >= context.limits.connections)
      return 'overloaded';
    return asked === null ? 'notYours' : null;
  }

  /** Whoever has no access gets the same answer as for a document that doesn't exist. */
  async function admit(request: IncomingMessage, asked: SyncRequest): Promise<Admitted | CloseReason> {
    const principal = await context.book.principalOf(request.headers.cookie);
    if (principal === null) return 'signIn';
    if (asked.isTooOld) return 'clientTooOld';
    const located = await context.book.locate(asked.document);
    if (located === null) return 'notYours';
    const facts = await context.book.facts(located.situationId);
    const { accountId } = principal;
    const question = { facts, accountId, compartmentId: located.compartmentId, now: context.now() };
    if (compartmentAccess(question).access === 'none') return 'notYours';
    if (asked.epoch !== null && asked.epoch !== located.epoch) return 'editRefused';
    let own = 0;
    for (const one of watch.connections) if (one.principal.accountId === accountId) own += 1;
    return own >= context.limits.connectionsPerAccount
      ? 'overloaded'
      : { request: asked, principal, located };
  }

  function open(of: {
    request: IncomingMessage;
    socket: Socket;
    head: Buffer;
    answer: Admitted | CloseReason;
  }): void {
    if (of.socket.destroyed) return;
    server.handleUpgrade(of.request, of.socket, of.head, (ws) => {
      ws.on('error', () => of.socket.destroy());
      if (typeof of.answer === 'string') {
        context.metrics.refused(of.answer);
        ws.close(CLOSE_CODES[of.answer].code, of.answer);
        return;
      }
      void join(ws, of.socket, of.answer);
    });
  }

  async function join(
    ws: WebSocket,
    socket: Socket,
    { request, principal, located }: Admitted,
  ): Promise<void> {
    const connection = new Connection({
      ws,
      socket,
      principal,
      situationId: located.situationId,
      document: request.document,
      wantsAcks: request.wantsAcks,
      limits: context.limits,
      now: context.now(),
    });
    watch.register(connection);
    listen(connection);
    // Nothing is read before there is a room to read it for; the peer feels the back-pressure.
    ws.pause();
    try {
      const room = await rooms.open(request.document, located);
      if (connection.isClosed) return;
      if (room === null || room.isClosed) return connection.close(room ? 'restarting' : 'notYours');
      if (request.epoch !== null && request.epoch !== room.epoch) return connection.close('editRefused');
      // Again, and in the same turn as the first byte: access may have gone while the document was loading. SY3.
      watch.judge(connection, room.compartmentId);
      if (connection.isClosed) return;
      room.join(connection);
      parts.onOpened({
        situationId: located.situationId,
        compartmentId: room.compartmentId,
        document: room.document,
        accountId: principal.accountId,
      });
      ws.resume();
    } catch (error) {
      context.log.error({ document: request.document, err: error }, 'a document could not be loaded');
      connection.close('overloaded');
      ws.resume();
    }
  }

  function listen(connection: Connection): void {
    const { ws } = connection;
    ws.on('message', (data, isBinary) => {
      if (isBinary && data instanceof Buffer) receive(context, connection, data);
      else connection.close('badFrame');
    });
    ws.on('ping', (data) => {
      if (data.length < 126)
        connection.send(Buffer.concat([Uint8Array.of(PONG_HEAD, data.length), data]), context.now());
    });
    ws.on('pong', (payload) => {
      connection.lastHeardAt = context.now();
      connection.out.answered(payload);
    });
    ws.on('close', () => {
      connection.ended();
      watch.unregister(connection);
    });
  }

  return {
    handleUpgrade,
    shut() {
      isShut = true;
    },
  };
}

function refuse(socket: Socket, status: string): void {
  if (socket.destroyed) return;
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
