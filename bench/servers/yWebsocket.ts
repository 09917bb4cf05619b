import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { benchServer } from '../lib/benchServer.ts';

// y-websocket's own server, version 2.1: its bin/server.cjs on a port of the machine's choice.
const { setupWSConnection } = createRequire(import.meta.url)('y-websocket-2/bin/utils') as {
  setupWSConnection: (socket: WebSocket, request: IncomingMessage) => void;
};
const [rooms = 1, people = 1] = process.argv.slice(2).map(Number);

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', setupWSConnection);
await once(server, 'listening');

benchServer({
  port: (server.address() as AddressInfo).port,
  seats: Array.from({ length: rooms }, (_, room) =>
    Array.from({ length: people }, () => ({ path: `/room-${room}`, headers: {} })),
  ),
});
