import type { IncomingMessage } from 'node:http';
import { parseDocumentName } from '#shared/protocol/documentName.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';

export interface SyncRequest {
  document: string;
  wantsAcks: boolean;
  isTooOld: boolean;
  /** the epoch of the document that the client already holds, where it says so */
  epoch: number | null;
}

const PATH = /^\/sync\/([^/?#]{1,200})$/;

/**
 * What an upgrade request asks for; `null` when it isn't one of ours. A client that names no schema is taken to know the
 * newest (a plain y-websocket provider edits nothing by itself); one that names an older, or nonsense, is too old. SY2.
 */
export function readRequest({ url }: IncomingMessage): SyncRequest | null {
  if (!url || url.length > 1_000 || !URL.canParse(url, 'http://maillage.invalid')) return null;
  const { pathname, searchParams } = new URL(url, 'http://maillage.invalid');
  const encoded = PATH.exec(pathname)?.[1];
  const document = encoded === undefined ? null : decode(encoded);
  if (document === null || parseDocumentName(document) === null) return null;
  const schema = searchParams.get('schema');
  const epoch = searchParams.get('epoch');
  return {
    document,
    wantsAcks: searchParams.get('ack') === '1',
    isTooOld: schema !== null && Number(schema) !== SCHEMA_VERSION,
    epoch: epoch === null ? null : Number(epoch),
  };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
