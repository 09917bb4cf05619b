import { WebSocket } from 'ws';
import type { TestServer } from '#server/testing/testServer.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';

/** A page that has a document open. */
export interface Listener {
  /** how the socket ended, once it has: its close code, 1006 for a reset; null while it is open */
  ended(): number | null;
  /** when it ended */
  endedAt(): number | null;
  close(): void;
}

/** Opens a document as somebody's browser would, and waits until the server let it in. */
export async function listen(
  server: Pick<TestServer, 'localUrl' | 'url'>,
  { cookie }: Pick<Visitor, 'cookie'>,
  document: string,
): Promise<Listener> {
  const socket = new WebSocket(
    `${server.localUrl.replace(/^http/, 'ws')}/sync/${document}?schema=${SCHEMA_VERSION}&ack=1`,
    {
      headers: { origin: server.url, cookie },
    },
  );
  let code: number | null = null;
  let at: number | null = null;
  socket.on('close', (closed) => {
    code = closed;
    at = performance.timeOrigin + performance.now();
  });
  socket.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    socket.once('message', () => resolve());
    socket.once('close', (closed) => reject(new Error(`not let in: ${closed}`)));
  });
  return { ended: () => code, endedAt: () => at, close: () => socket.terminate() };
}
