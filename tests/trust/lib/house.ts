import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Mailbox, mailbox } from '#server/testing/mailbox.ts';
import { visitor } from '#server/testing/visitor.ts';
import { findPostgres } from '../../../scripts/lib/postgres.js';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A whole server as it runs, in a process of its own that can be killed, with a mail server beside it. */
export interface House {
  url: string;
  port: number;
  mail: Mailbox;
  /** everything the store keeps on disk, or would dump, by name */
  stored(): Promise<Map<string, string>>;
  /** everything it printed since the beginning, save the first link, which is made to be printed */
  log(): string;
  /** `kill -9`, and up again on the same port and data */
  crash(): Promise<void>;
  /** one verb of the command line on this server's data: what it printed, parsed */
  admin(...args: string[]): Promise<unknown>;
  /** the session of the first facilitator, who may open situations */
  cookie: string;
  close(): Promise<void>;
}

/** @param databaseUrl an empty PostgreSQL; without one, SQLite in a folder of its own */
export async function house({ databaseUrl }: { databaseUrl?: string } = {}): Promise<House> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maillage-trust-'));
  const mail = await mailbox();
  const port = await freePort();
  const env = {
    PATH: process.env['PATH'],
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: 'trace',
    SMTP_URL: mail.url,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  };
  const printed: string[] = [];
  let server: ChildProcess | null = null;
  let firstLink = '';

  async function start(): Promise<void> {
    const child = spawn(process.execPath, ['server/main.ts'], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    server = child;
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString()));
    const left = once(child, 'exit').then(() => {
      throw new Error(`the server left before it served: ${printed.join('').slice(-2_000)}`);
    });
    const started = new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        firstLink ||= /(http\S+#jeton=\S+)/.exec(output)?.[1] ?? '';
        printed.push(chunk.toString().replace(/http\S+#jeton=\S+/, ''));
        if (output.includes('Maillage: ') && firstLink !== '') resolve();
      });
    });
    await Promise.race([started, left]);
    left.catch(() => undefined);
  }

  async function stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (server === null || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  }

  await start();
  const first = visitor(`http://127.0.0.1:${port}`);
  await first.redeem(firstLink);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    mail,
    stored: () => (databaseUrl === undefined ? filesOf(dataDir) : dumpOf(databaseUrl)),
    cookie: first.cookie,
    log: () => printed.join(''),
    async crash() {
      await stop('SIGKILL');
      await start();
    },
    async admin(...args) {
      const child = spawn(process.execPath, ['server/admin/main.ts', ...args, '--json'], {
        cwd: ROOT,
        env: { ...env, PUBLIC_URL: `http://127.0.0.1:${port}` },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let errors = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        errors += chunk.toString();
      });
      const [code] = await once(child, 'close');
      if (code !== 0) throw new Error(`${args[0]} left with ${code}: ${errors}`);
      return JSON.parse(output);
    },
    async close() {
      await stop('SIGTERM');
      await mail.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function filesOf(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await readdir(folder)) found.set(name, await readFile(join(folder, name), 'latin1'));
  return found;
}

/** A dump writes bytes as digits: as they are, too. */
async function dumpOf(databaseUrl: string): Promise<Map<string, string>> {
  const program = join(findPostgres() ?? '', 'pg_dump');
  const { stdout } = await promisify(execFile)(program, [databaseUrl], { maxBuffer: 1 << 28 });
  const bytes = [...stdout.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').toString('latin1'),
  );
  return new Map([
    ['dump', Buffer.from(stdout).toString('latin1')],
    ['dump, its bytes', bytes.join('\n')],
  ]);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
