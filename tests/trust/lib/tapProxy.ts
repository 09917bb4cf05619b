import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Bytes that came out of the server on one TCP connection, as they came. */
export interface Heard {
  /** numbers the TCP connections of this person */
  connection: number;
  /** a WebSocket, or an ordinary request */
  isSocket: boolean;
  chunk: Buffer;
  at: number;
}

export interface TapProxy {
  port: number;
  /** where connections go from now on: a server that came back may be elsewhere */
  target: number;
  /** the sockets that are open now stop reading what the server says */
  sleep(): void;
  wake(): void;
  readonly isAsleep: boolean;
  close(): void;
}

const UPGRADE = /^upgrade:\s*websocket/im;

/** Stands between one person and the server, tells of every byte that comes out, and can fall asleep. */
export async function tapProxy(target: number, onHeard: (heard: Heard) => void): Promise<TapProxy> {
  const open = new Set<{ near: Socket; far: Socket; isSocket: boolean; isAsleep: boolean }>();
  let connections = 0;
  const server = createServer((near) => {
    const far = connect(proxy.target, '127.0.0.1');
    const pair = { near, far, isSocket: false, isAsleep: false };
    const connection = connections++;
    let isFirst = true;
    open.add(pair);
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(pair);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (chunk: Buffer) => {
      if (isFirst) pair.isSocket = UPGRADE.test(chunk.toString('latin1'));
      isFirst = false;
      far.write(chunk);
    });
    far.on('data', (chunk: Buffer) => {
      onHeard({ connection, isSocket: pair.isSocket, chunk, at: performance.now() });
      near.write(chunk);
      if (pair.isAsleep) far.pause();
    });
    near.on('end', () => far.end());
    far.on('end', () => near.end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: TapProxy = {
    port: (server.address() as AddressInfo).port,
    target,
    sleep() {
      for (const pair of open) {
        if (!pair.isSocket) continue;
        pair.isAsleep = true;
        pair.far.pause();
      }
    },
    wake() {
      for (const pair of open) {
        pair.isAsleep = false;
        pair.far.resume();
      }
    },
    get isAsleep() {
      return [...open].some(({ isAsleep }) => isAsleep);
    },
    close() {
      for (const { near, far } of open) {
        near.destroy();
        far.destroy();
      }
      server.close();
    },
  };
  return proxy;
}
