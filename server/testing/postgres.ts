import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findPostgres } from '../../scripts/lib/postgres.js';

const run = promisify(execFile);
const START_WITHIN_MS = 30_000;
/** small enough for two cores shared with the tests; everything that makes a commit durable stays on */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=32MB',
  'max_connections=60',
];

export interface TestPostgres {
  /** a database of its own, empty */
  freshDatabase(): Promise<string>;
  /** every process of it is stopped where it stands: connections stay open and nothing answers */
  stopAnswering(): void;
  answerAgain(): void;
  /** an immediate shutdown, as a power cut would be for its clients */
  crash(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** False where PostgreSQL isn't installed: what needs it is skipped, loudly. */
export const havePostgres = findPostgres() !== null;

/** A PostgreSQL of the test's own, in a folder and on a port of its own. It refuses to run as root, so it doesn't. */
export async function startPostgres(): Promise<TestPostgres> {
  const programs = findPostgres();
  if (programs === null) throw new Error('PostgreSQL is not installed here');
  const program = (name: string) => join(programs, name);
  const user = process.getuid?.() === 0 ? accountOf(['postgres', 'nobody']) : null;
  const data = await mkdtemp(join(tmpdir(), 'maillage-postgres-'));
  if (user !== null) await chown(data, user.uid, user.gid);
  await run(
    program('initdb'),
    ['-D', data, '-U', 'maillage', '--auth=trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    {
      ...user,
      cwd: data,
    },
  );
  const port = await freePort();
  const where = ['-h', '127.0.0.1', '-p', String(port), '-U', 'maillage'];
  let databases = 0;
  let server: ReturnType<typeof spawn> | null = null;

  async function start(): Promise<void> {
    const args = ['-D', data, '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting])];
    server = spawn(program('postgres'), args, { ...user, cwd: data, stdio: 'ignore' });
    const until = Date.now() + START_WITHIN_MS;
    while (!(await isReady())) {
      if (server.exitCode !== null || Date.now() > until) throw new Error('PostgreSQL did not start');
      await wait(50);
    }
  }

  async function isReady(): Promise<boolean> {
    return run(program('pg_isready'), where).then(
      () => true,
      () => false,
    );
  }

  function signalAll(signal: 'SIGSTOP' | 'SIGCONT'): void {
    const pid = server?.pid;
    if (pid === undefined) throw new Error('PostgreSQL is not running');
    for (const each of [pid, ...childrenOf(pid)]) process.kill(each, signal);
  }

  async function crash(): Promise<void> {
    if (server === null || server.exitCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGQUIT');
    await gone;
  }

  await start();
  return {
    async freshDatabase() {
      const name = `maillage_${databases++}`;
      await run(program('createdb'), [...where, name]);
      return `postgres://maillage@127.0.0.1:${port}/${name}`;
    },
    stopAnswering: () => signalAll('SIGSTOP'),
    answerAgain: () => signalAll('SIGCONT'),
    crash,
    start,
    async stop() {
      await crash();
      await rm(data, { recursive: true, force: true });
    },
  };
}

function accountOf(names: readonly string[]): { uid: number; gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of names) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('no account that PostgreSQL could run as');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Each backend of PostgreSQL leads a session of its own, so a signal to the group reaches the first process only. */
function childrenOf(pid: number): number[] {
  if (!existsSync('/proc/self/stat')) throw new Error('finding the processes of PostgreSQL needs /proc');
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((each) => parentOf(each) === pid);
}

function parentOf(pid: number): number | null {
  try {
    // "pid (name) state ppid …", where the name may hold anything.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return null; // it ended meanwhile
  }
}
