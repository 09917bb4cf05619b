import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../server/sync/testing/syncServerProcess.ts', import.meta.url));

export interface TableProcess {
  port: number;
  board: string;
  note: string;
  cookies: string[];
  /** `kill -9`: resolves when the process is gone */
  kill(): Promise<void>;
  /** in order */
  close(): Promise<void>;
  /** what the sync server counts, bytes of memory the process uses, and µs of CPU */
  usage(): Promise<Usage>;
}

export interface Usage {
  metrics: Record<string, number>;
  memory: NodeJS.MemoryUsage;
  cpu: NodeJS.CpuUsage;
}

/** The sync server as a process of its own, on a folder (SQLite) or a database that outlives it. */
export async function tableProcess({
  dataDir,
  databaseUrl,
  members = 8,
  limits = {},
  execArgv = [],
}: {
  dataDir: string;
  databaseUrl?: string | undefined;
  members?: number;
  limits?: Record<string, number>;
  execArgv?: string[];
}): Promise<TableProcess> {
  const args = ['--data', dataDir, '--members', String(members), '--limits', JSON.stringify(limits)];
  const child = spawn(
    process.execPath,
    [...execArgv, PROGRAM, ...args, ...(databaseUrl === undefined ? [] : ['--database', databaseUrl])],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const { port, boards, notes, cookies } = JSON.parse(await firstLine(child)) as {
    port: number;
    boards: string[];
    notes: string[];
    cookies: string[];
  };

  async function gone(tell: () => void): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    tell();
    await exit;
  }

  return {
    port,
    board: boards[0] ?? '',
    note: notes[0] ?? '',
    cookies,
    kill: () => gone(() => child.kill('SIGKILL')),
    close: () => gone(() => child.send({ close: true })),
    async usage() {
      const answer = once(child, 'message');
      child.send({ metrics: true });
      const [usage] = (await answer) as [Usage];
      return usage;
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the server has no output');
  const left = new AbortController();
  child.once('exit', () => left.abort(new Error('the server left before it served')));
  const [line] = (await once(createInterface(child.stdout), 'line', { signal: left.signal })) as [string];
  return line;
}
