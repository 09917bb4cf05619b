import { fork } from 'node:child_process';
import { on } from 'node:events';
import type { LoadMessage, LoadOrder, LoadResult, ServerUsage } from './messages.ts';
import type { ServerProcess } from './serverProcess.ts';

/** What one server did under one load. */
export interface Measured extends LoadResult {
  /** µs of the server's CPU for each edit delivered to another person */
  cpuPerDelivery: number;
  /** share of one core */
  cores: number;
  rssBytes: number;
}

/** Runs the load from a process of its own, and reads the server's CPU at both ends of the measured time. */
export async function runLoad(server: ServerProcess, order: LoadOrder): Promise<Measured> {
  const child = fork(new URL('../load/main.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const leaving = new AbortController();
  child.once('exit', () => leaving.abort(new Error('the load left before its result')));
  child.send(order);
  let before: ServerUsage | null = null;
  let after: ServerUsage | null = null;
  let beganAt = 0;
  let tookMs = 0;
  let result: LoadResult | null = null;
  for await (const [message] of on(child, 'message', { signal: leaving.signal }) as AsyncIterable<
    [LoadMessage]
  >) {
    if (message.kind === 'measuring') {
      before = await server.usage();
      beganAt = performance.now();
    } else if (message.kind === 'measured') {
      tookMs = performance.now() - beganAt;
      after = await server.usage();
    } else {
      result = message.result;
      break;
    }
  }
  if (result === null || before === null || after === null) throw new Error('the load measured nothing');
  const cpuMicros = after.cpuMicros - before.cpuMicros;
  return {
    ...result,
    cpuPerDelivery: cpuMicros / Math.max(1, result.delivered),
    cores: cpuMicros / 1_000 / tookMs,
    rssBytes: after.rssBytes,
  };
}
