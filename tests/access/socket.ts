import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { putElement } from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainText } from '#shared/note/plainText.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { MESSAGE, SYNC } from '#shared/protocol/messageTypes.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';

/** What became of an attempt: the document's content came, an edit was acknowledged, or the door closed with a code. */
export type Outcome = 'in' | 'written' | number;

const PATIENCE_MS = 5_000;

interface Attempt {
  url: string;
  cookie: string;
  document: string;
  /** also write something, once in */
  write?: boolean;
  query?: string;
  origin?: string;
}

/** Opens one document as somebody, and says how it went. */
export async function knock({ url, cookie, document, write, query, origin }: Attempt): Promise<Outcome> {
  const address = `${url.replace(/^http/, 'ws')}/sync/${document}?${query ?? `schema=${SCHEMA_VERSION}&ack=1`}`;
  const socket = new WebSocket(address, {
    headers: { origin: origin ?? url, ...(cookie ? { cookie } : {}) },
  });
  socket.binaryType = 'nodebuffer';
  return await new Promise<Outcome>((resolve, reject) => {
    const late = setTimeout(
      () => finish(() => reject(new Error(`no answer about ${document}`))),
      PATIENCE_MS,
    );
    const doc = new Y.Doc();
    let synced = false;

    function finish(then: () => void): void {
      clearTimeout(late);
      socket.removeAllListeners();
      socket.on('error', () => undefined);
      socket.terminate();
      then();
    }
    socket.on('unexpected-response', (_request, response) => finish(() => resolve(response.statusCode ?? 0)));
    socket.on('error', (error) => finish(() => reject(error)));
    socket.on('close', (code) => finish(() => resolve(code)));
    socket.on('open', () => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, SYNC.step1);
      encoding.writeVarUint8Array(encoder, Y.encodeStateVector(doc));
      socket.send(encoding.toUint8Array(encoder));
    });
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      const kind = decoding.readVarUint(decoder);
      if (kind === MESSAGE.ack && decoding.readVarUint(decoder) > 0) finish(() => resolve('written'));
      if (kind !== MESSAGE.sync || decoding.readVarUint(decoder) !== SYNC.step2 || synced) return;
      synced = true;
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
      if (!write) finish(() => resolve('in'));
      else socket.send(edit(doc, document));
    });
  });
}

function edit(doc: Y.Doc, document: string): Uint8Array {
  const before = Y.encodeStateVector(doc);
  doc.transact(() => {
    if (document.startsWith('note:'))
      writeNote(noteContent(doc), [{ is: 'paragraph', inline: [plainText('un mot')] }]);
    else {
      const id = `essai${Math.random().toString(36).slice(2)}00000000`.slice(0, 20);
      putElement(doc, { id, kind: 'text', at: [0, 0], text: 'un mot', width: 100 });
    }
  });
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, SYNC.update);
  encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc, before));
  return encoding.toUint8Array(encoder);
}
