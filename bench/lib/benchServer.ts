import type { Seat, ServerReady, ServerUsage } from './messages.ts';

/** The bench's side of a server process: says where it listens, and answers what it has used so far. */
export function benchServer({
  port,
  seats,
  close = () => Promise.resolve(),
}: {
  port: number;
  seats: Seat[][];
  close?: () => Promise<void>;
}): void {
  process.on('message', (message: { kind: string }) => {
    if (message.kind !== 'usage') return;
    globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    const usage: ServerUsage = {
      kind: 'usage',
      cpuMicros: user + system,
      rssBytes: rss,
      heapBytes: heapUsed + external,
    };
    process.send?.(usage);
  });
  process.on('disconnect', () => void close().finally(() => process.exit(0)));
  const ready: ServerReady = { kind: 'ready', port, seats };
  process.send?.(ready);
}
