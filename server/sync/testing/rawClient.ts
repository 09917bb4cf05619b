import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { MESSAGE, SYNC } from '#shared/protocol/messageTypes.ts';
import { TEST_ORIGIN } from './syncTestServer.ts';

export interface Heard {
  type: number;
  /** for a sync message: its step */
  step: number | null;
  /** what follows the type, or the step and the length */
  body: Uint8Array;
}

export interface RawClient {
  ws: WebSocket;
  /** every frame since the beginning, in order */
  heard: Heard[];
  doc: Y.Doc;
  closed: Promise<{ code: number }>;
  acks(): number[];
  others(): { id: number; clock: number; state: unknown }[];
  send(bytes: Uint8Array): void;
  /** Sends an update made by changing `doc`; @returns it */
  edit(change: (doc: Y.Doc) => void): Uint8Array;
  update(update: Uint8Array): void;
  presence(state: unknown, client?: number): void;
}

/** A client that says exactly what a test wants to, and applies what it hears. */
export async function rawClient(
  url: string,
  of: {
    account: string | null;
    query?: string;
    headers?: Record<string, string>;
    /** where its page comes from; null: it doesn't say */
    origin?: string | null;
    syncs?: boolean;
  },
): Promise<RawClient> {
  const cookie = of.account === null ? {} : { cookie: `account=${of.account}` };
  const origin = of.origin === null ? {} : { origin: of.origin ?? TEST_ORIGIN };
  const ws = new WebSocket(`${url}${of.query ?? '?ack=1'}`, {
    headers: { ...cookie, ...origin, ...of.headers },
  });
  const heard: Heard[] = [];
  const doc = new Y.Doc();
  let presenceClock = 0;
  const closed = new Promise<{ code: number }>((resolve) => {
    ws.on('close', (code) => resolve({ code }));
  });
  ws.on('error', () => ws.terminate());
  ws.on('message', (data: Buffer) => {
    const frame = read(new Uint8Array(data));
    heard.push(frame);
    if (frame.type === MESSAGE.sync && frame.step !== SYNC.step1) Y.applyUpdate(doc, frame.body, 'server');
  });
  const client: RawClient = {
    ws,
    heard,
    doc,
    closed,
    acks: () => heard.filter(({ type }) => type === MESSAGE.ack).map(({ body }) => readUint(body, 0).value),
    others: () =>
      heard
        .filter(({ type, body }) => type === MESSAGE.awareness && body.length > 2)
        .map(({ body }) => readPresence(body)),
    send: (bytes) => ws.send(bytes),
    edit(change) {
      const updates: Uint8Array[] = [];
      const listen = (update: Uint8Array) => updates.push(update);
      doc.on('update', listen);
      doc.transact(() => change(doc));
      doc.off('update', listen);
      const update = Y.mergeUpdates(updates);
      client.update(update);
      return update;
    },
    update: (update) => ws.send(syncMessage(SYNC.update, update)),
    presence(state, id = doc.clientID) {
      presenceClock += 1;
      const json = Buffer.from(JSON.stringify(state));
      const body = Buffer.concat([uint(1), uint(id), uint(presenceClock), uint(json.length), json]);
      ws.send(Buffer.concat([uint(MESSAGE.awareness), uint(body.length), body]));
    },
  };
  await Promise.race([once(ws, 'open'), closed]);
  if (of.syncs !== false && ws.readyState === WebSocket.OPEN)
    ws.send(syncMessage(SYNC.step1, Y.encodeStateVector(doc)));
  return client;
}

export function syncMessage(step: number, body: Uint8Array): Uint8Array {
  return Buffer.concat([uint(MESSAGE.sync), uint(step), uint(body.length), body]);
}

export function uint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.from([...bytes, rest]);
}

function read(frame: Uint8Array): Heard {
  const type = readUint(frame, 0);
  if (type.value !== MESSAGE.sync) return { type: type.value, step: null, body: frame.subarray(type.next) };
  const step = readUint(frame, type.next);
  const length = readUint(frame, step.next);
  return { type: type.value, step: step.value, body: frame.subarray(length.next) };
}

function readPresence(body: Uint8Array): { id: number; clock: number; state: unknown } {
  const length = readUint(body, 0);
  const count = readUint(body, length.next);
  const id = readUint(body, count.next);
  const clock = readUint(body, id.next);
  const size = readUint(body, clock.next);
  const json = Buffer.from(body.subarray(size.next, size.next + size.value)).toString();
  return { id: id.value, clock: clock.value, state: JSON.parse(json) };
}

function readUint(bytes: Uint8Array, from: number): { value: number; next: number } {
  let value = 0;
  let unit = 1;
  for (let at = from; ; at += 1) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * unit;
    if (byte < 128) return { value, next: at + 1 };
    unit *= 128;
  }
}
