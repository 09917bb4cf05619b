import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from './freePort.ts';
import type { Seeded } from './seeded.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const NODE = join(ROOT, 'node_modules', '.bin', 'node');
const READY_WITHIN_MS = 30_000;
const PRINTED_WITHIN_MS = 5_000;
const STOPPED_WITHIN_MS = 15_000;

/**
 * A real server, built pages and all, on a data folder of its own. It can be killed the hard way and started again on
 * the same port and data, as on the day a machine loses power.
 */
export class Maillage {
  readonly url: string;
  readonly dataDir: string;
  readonly #port: number;
  #child: ChildProcess | null = null;
  #output = '';

  private constructor(port: number, dataDir: string) {
    this.#port = port;
    this.dataDir = dataDir;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** An empty house, started: nobody has an account yet. */
  static async open(): Promise<Maillage> {
    const maillage = new Maillage(await freePort(), await mkdtemp(join(tmpdir(), 'maillage-e2e-')));
    await maillage.start();
    return maillage;
  }

  /** All that the server printed, over all its lives. */
  get output(): string {
    return this.#output;
  }

  get #env(): NodeJS.ProcessEnv {
    const { DATABASE_URL: _database, MASTER_KEY_FILE: _key, SMTP_URL: _mail, ...rest } = process.env;
    return {
      ...rest,
      HOST: '127.0.0.1',
      PORT: String(this.#port),
      PUBLIC_URL: this.url,
      DATA_DIR: this.dataDir,
      NODE_NO_WARNINGS: '1',
    };
  }

  async start(): Promise<void> {
    if (this.#child !== null) throw new Error('the server runs already');
    const child = spawn(NODE, ['server/main.ts'], {
      cwd: ROOT,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const keep = (chunk: Buffer) => {
      this.#output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    await this.#ready(child);
  }

  async #ready(child: ChildProcess): Promise<void> {
    const until = Date.now() + READY_WITHIN_MS;
    while (Date.now() < until) {
      if (child.exitCode !== null) throw new Error(`the server ended at once:\n${this.#output}`);
      if (await this.#answers('/readyz')) return;
      await after(50);
    }
    throw new Error(`the server was not ready within ${READY_WITHIN_MS} ms:\n${this.#output}`);
  }

  async #answers(path: string): Promise<boolean> {
    try {
      return (await fetch(`${this.url}${path}`)).ok;
    } catch {
      return false; // Nobody listens yet: that is an answer too, and the caller asks again.
    }
  }

  /** What `kill -9` does: no goodbye, no flush. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    this.#child = null;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const patience = AbortSignal.timeout(STOPPED_WITHIN_MS);
    const late = once(patience, 'abort').then(() => child.kill('SIGKILL'));
    await Promise.race([ended, late]);
  }

  /** Stops the server and erases its data. */
  async close(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Runs one verb of the command line on this data folder, and gives back what it printed with `--json`. */
  async admin<Answer>(verb: string, ...args: string[]): Promise<Answer> {
    const { stdout } = await promisify(execFile)(NODE, ['server/admin/main.ts', verb, ...args, '--json'], {
      cwd: ROOT,
      env: this.#env,
      maxBuffer: 64e6,
    });
    return JSON.parse(stdout) as Answer;
  }

  /** Fills the house with the fictional situations of the demonstration. */
  async seed(...args: string[]): Promise<Seeded> {
    return await this.admin<Seeded>('seed-demo', ...args);
  }

  /** A sign-in link for somebody who has an account. */
  async signInLink(email: string): Promise<string> {
    const { signInUrl } = await this.admin<{ signInUrl: string }>('sign-in-link', '--email', email);
    return signInUrl;
  }

  /** The one-time link that a first start prints for the first facilitator, a moment after it is ready. */
  async printedLink(): Promise<string> {
    const until = Date.now() + PRINTED_WITHIN_MS;
    while (Date.now() < until) {
      const link = /http:\/\/\S+\/entrer#jeton=[\w.~-]+(?=\s)/.exec(this.#output)?.[0];
      if (link !== undefined) return link;
      await after(20);
    }
    throw new Error(`no sign-in link was printed:\n${this.#output}`);
  }
}
