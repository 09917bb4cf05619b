import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { ServerReady, ServerUsage } from './messages.ts';

/** a server that doesn't stop when it is told to is stopped: its figures are in already */
const STOP_WITHIN_MS = 5_000;

export interface ServerProcess {
  ready: ServerReady;
  usage(): Promise<ServerUsage>;
  stop(): Promise<void>;
}

/** Starts one server of `bench/servers` in a process of its own, for so many rooms and people. */
export async function serverProcess({
  module,
  rooms,
  people,
  execArgv = [],
}: {
  module: string;
  rooms: number;
  people: number;
  execArgv?: string[];
}): Promise<ServerProcess> {
  const child = fork(new URL(`../servers/${module}.ts`, import.meta.url), [String(rooms), String(people)], {
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = await answer<ServerReady>(child, 'ready');
  return {
    ready,
    async usage() {
      const answered = answer<ServerUsage>(child, 'usage');
      child.send({ kind: 'usage' });
      return answered;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.disconnect();
      const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await gone;
      clearTimeout(patience);
    },
  };
}

async function answer<T extends { kind: string }>(child: ChildProcess, kind: T['kind']): Promise<T> {
  const stopped = new AbortController();
  const gone = once(child, 'exit', { signal: stopped.signal }).then(([code]) => {
    throw new Error(`the server left with ${code} instead of saying "${kind}"`);
  });
  gone.catch(() => undefined); // raced below; the abort that ends it is ours
  try {
    for (;;) {
      const [message] = (await Promise.race([once(child, 'message'), gone])) as [T];
      if (message.kind === kind) return message;
    }
  } finally {
    stopped.abort();
  }
}
