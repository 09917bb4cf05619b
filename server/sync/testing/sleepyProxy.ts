import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface SleepyProxy {
  port: number;
  /** From now on nothing of what the server says is read: to it, the other end has fallen asleep. */
  sleep(): void;
  wake(): void;
  /** bytes that got through */
  passed(): number;
  close(): void;
}

/** Stands between a client and a server, and can stop reading. */
export async function sleepyProxy(target: number): Promise<SleepyProxy> {
  const sockets = new Set<Socket>();
  let passed = 0;
  let isAsleep = false;
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (chunk) => {
      passed += chunk.length;
      near.write(chunk);
      if (isAsleep) far.pause();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    sleep() {
      isAsleep = true;
      for (const socket of sockets) if (socket.remotePort === target) socket.pause();
    },
    wake() {
      isAsleep = false;
      for (const socket of sockets) socket.resume();
    },
    passed: () => passed,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
