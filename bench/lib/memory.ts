import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Contestant } from './contestants.ts';
import type { Seat } from './messages.ts';
import { serverProcess } from './serverProcess.ts';

const ROOMS = 250;
const PEOPLE = 4;
const SETTLE_MS = 1_500;

export interface MemoryFigures {
  /** bytes of heap and buffers for one more idle connection to a document that is open anyway */
  perConnection: number;
  /** for one more open, nearly empty document with one connection, less that connection */
  perDocument: number;
  /** what a second crowd leaves behind for each document, after it was unloaded */
  perDocumentAfter: number;
}

async function connect(port: number, { path, headers }: Seat): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers, perMessageDeflate: false });
  await once(socket, 'open');
  socket.send(Uint8Array.of(0, 0, 1, 0));
  return socket;
}

/**
 * Heap and buffers after a garbage collection: first one connection in each room, then the others, then nobody, then
 * everybody and nobody again.
 * RSS isn't asked: it keeps what the allocator once had.
 */
export async function memory({ module }: Contestant, unloadMs: number): Promise<MemoryFigures> {
  const server = await serverProcess({ module, rooms: ROOMS, people: PEOPLE, execArgv: ['--expose-gc'] });
  const { port, seats } = server.ready;
  const sockets: WebSocket[] = [];
  async function settled(): Promise<number> {
    await wait(SETTLE_MS);
    await server.usage();
    await wait(200);
    return (await server.usage()).heapBytes;
  }
  async function leave(): Promise<number> {
    for (const socket of sockets.splice(0)) socket.terminate();
    await wait(unloadMs);
    return settled();
  }
  // One visitor first, so that what is loaded once isn't counted for each.
  const first = seats[0]?.[0];
  if (first !== undefined) sockets.push(await connect(port, first));
  const empty = await settled();
  for (const [seat] of seats.slice(1)) if (seat !== undefined) sockets.push(await connect(port, seat));
  const oneEach = await settled();
  for (const people of seats) for (const seat of people.slice(1)) sockets.push(await connect(port, seat));
  const everybody = await settled();
  // What the first crowd leaves behind is for the most part what a process grows once; the second one's is a leak.
  const afterFirst = await leave();
  for (const people of seats) for (const seat of people) sockets.push(await connect(port, seat));
  const afterSecond = await leave();
  await server.stop();
  const perConnection = (everybody - oneEach) / (ROOMS * (PEOPLE - 1));
  return {
    perConnection,
    perDocument: (oneEach - empty) / (ROOMS - 1) - perConnection,
    perDocumentAfter: Math.max(0, afterSecond - afterFirst) / ROOMS,
  };
}
