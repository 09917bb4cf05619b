import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { benchServer } from '../lib/benchServer.ts';

// The floor: says what it hears to everybody else in the room, and does nothing else.
const [rooms = 1, people = 1] = process.argv.slice(2).map(Number);
const inRoom = new Map<string, Set<WebSocket>>();

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const path = request.url ?? '';
  const others = inRoom.get(path) ?? new Set();
  inRoom.set(path, others.add(socket));
  socket.on('message', (data: Buffer) => {
    for (const other of others) if (other !== socket && other.readyState === WebSocket.OPEN) other.send(data);
  });
  socket.on('close', () => others.delete(socket));
});
await once(server, 'listening');

benchServer({
  port: (server.address() as AddressInfo).port,
  seats: Array.from({ length: rooms }, (_, room) =>
    Array.from({ length: people }, () => ({ path: `/room-${room}`, headers: {} })),
  ),
});
