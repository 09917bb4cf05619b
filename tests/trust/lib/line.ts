import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { syncMessage, uint } from '#server/sync/testing/rawClient.ts';
import { MESSAGE, SYNC } from '#shared/protocol/messageTypes.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';

/** One frame as it was understood: what it says, and the size it had on the wire. */
export interface Frame {
  type: number;
  /** for a sync message: its step */
  step: number | null;
  body: Uint8Array;
  bytes: number;
  at: number;
}

/** One document that somebody has open: a client that believes nothing and keeps everything. */
export interface Line {
  document: string;
  doc: Y.Doc;
  frames: Frame[];
  /** why it was closed, or null while it is open */
  readonly code: number | null;
  readonly synced: boolean;
  /** edits of this line that are not acknowledged yet */
  readonly pending: number;
  /** @returns whether it went out: a line that is closing takes nothing any more */
  edit(change: (doc: Y.Doc) => void): boolean;
  presence(state: object | null): void;
  /** asks for the whole document again */
  sync(): void;
  close(): void;
}

/** Letters that a word typed one by one may have before the next frame. */
const TAIL = 64;

export async function openLine(of: {
  url: string;
  origin: string;
  cookie: string;
  document: string;
  /** the text of what a frame brought, put together again */
  onDecoded: (text: string, at: number) => void;
  /** false: nothing is asked for yet */
  syncs?: boolean;
}): Promise<Line> {
  const { url, origin, cookie, document, syncs = true } = of;
  const ws = new WebSocket(`${url}/sync/${encodeURIComponent(document)}?schema=${SCHEMA_VERSION}&ack=1`, {
    headers: { origin, ...(cookie ? { cookie } : {}) },
    perMessageDeflate: false,
  });
  ws.binaryType = 'nodebuffer';
  const doc = new Y.Doc();
  const frames: Frame[] = [];
  const words = new Map<number, string>();
  let code: number | null = null;
  let synced = false;
  let sent = 0;
  let acknowledged = 0;
  let presenceClock = 0;

  function understand({ type, step, body, at }: Frame): void {
    if (type === MESSAGE.ack) {
      acknowledged = decoding.readVarUint(decoding.createDecoder(body));
      return;
    }
    if (type === MESSAGE.awareness) of.onDecoded(Buffer.from(body).toString('utf8'), at);
    if (type !== MESSAGE.sync || step === SYNC.step1) return;
    of.onDecoded(wordsOf(body, words), at);
    Y.applyUpdate(doc, body, 'server');
    if (step === SYNC.step2) synced = true;
  }

  ws.on('message', (data: Buffer) => {
    const frame = { ...readFrame(new Uint8Array(data)), bytes: data.length, at: performance.now() };
    frames.push(frame);
    understand(frame);
  });
  ws.on('error', () => ws.terminate());
  const opened = new Promise<void>((resolve) => {
    ws.on('open', resolve);
    ws.on('close', (why) => {
      code = why;
      resolve();
    });
  });
  await opened;
  const line: Line = {
    document,
    doc,
    frames,
    get code() {
      return code;
    },
    get synced() {
      return synced;
    },
    get pending() {
      return sent - acknowledged;
    },
    edit(change) {
      if (ws.readyState !== WebSocket.OPEN) return false;
      const updates: Uint8Array[] = [];
      const listen = (update: Uint8Array) => updates.push(update);
      doc.on('update', listen);
      doc.transact(() => change(doc));
      doc.off('update', listen);
      for (const update of updates) {
        sent += 1;
        ws.send(syncMessage(SYNC.update, update));
      }
      return true;
    },
    presence(state) {
      if (ws.readyState !== WebSocket.OPEN) return;
      presenceClock += 1;
      const json = Buffer.from(JSON.stringify(state));
      const body = Buffer.concat([uint(1), uint(doc.clientID), uint(presenceClock), uint(json.length), json]);
      ws.send(Buffer.concat([uint(MESSAGE.awareness), uint(body.length), body]));
    },
    sync() {
      if (ws.readyState === WebSocket.OPEN) ws.send(syncMessage(SYNC.step1, Y.encodeStateVector(doc)));
    },
    close() {
      ws.terminate();
    },
  };
  if (syncs) line.sync();
  return line;
}

function readFrame(frame: Uint8Array): Pick<Frame, 'type' | 'step' | 'body'> {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type !== MESSAGE.sync) return { type, step: null, body: frame.subarray(decoder.pos) };
  const step = decoding.readVarUint(decoder);
  return { type, step, body: decoding.readVarUint8Array(decoder) };
}

/** All the text an update holds, what is not shown yet included; words typed letter by letter are put together again. */
function wordsOf(update: Uint8Array, before: Map<number, string>): string {
  const parts: string[] = [];
  const typed = new Map<number, string>();
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { content, parentSub, parent } = struct;
    parts.push(String(parentSub ?? ''), typeof parent === 'string' ? parent : '');
    if (content instanceof Y.ContentString)
      typed.set(struct.id.client, (typed.get(struct.id.client) ?? '') + content.str);
    else if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
      parts.push(JSON.stringify(content.arr));
    else if (content instanceof Y.ContentFormat) parts.push(JSON.stringify(content.value));
    else if (content instanceof Y.ContentEmbed) parts.push(JSON.stringify(content.embed));
    else if (content instanceof Y.ContentType) parts.push(content.type.constructor.name);
  }
  for (const [client, text] of typed) {
    const all = (before.get(client) ?? '') + text;
    before.set(client, all.slice(-TAIL));
    parts.push(all);
  }
  return parts.join('\n');
}
