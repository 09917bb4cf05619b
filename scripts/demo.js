import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './lib/root.js';
import { nodePath } from './lib/runtime.js';

const host = process.env.HOST ?? '127.0.0.1';
const port = process.env.PORT ?? '8080';
const dataDir = mkdtempSync(join(tmpdir(), 'maillage-demo-'));
// A demo must never touch real data, whatever the shell was set up for.
const { DATABASE_URL: _database, MASTER_KEY_FILE: _key, SMTP_URL: _mail, ...rest } = process.env;
const env = {
  ...rest,
  DATA_DIR: dataDir,
  HOST: host,
  PORT: port,
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://${host}:${port}`,
};

async function seed() {
  const { stdout } = await promisify(execFile)(nodePath, ['server/admin/main.ts', 'seed-demo'], {
    cwd: root,
    env,
    maxBuffer: 16e6,
  });
  return stdout.trimEnd();
}

function tell(seeded) {
  const lines = [
    '',
    `Démonstration, dans ${dataDir} (effacé à la fin). Toutes les personnes sont inventées.`,
    'Un lien de connexion par personne, valable une fois :',
    '',
    seeded,
    '',
    'Ctrl+C pour arrêter.',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function erase() {
  rmSync(dataDir, { recursive: true, force: true });
}

try {
  tell(await seed());
  const server = spawn(nodePath, ['server/main.ts'], { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill('SIGTERM'));
  server.on('exit', (code) => {
    erase();
    process.exitCode = code ?? 0;
  });
} catch (error) {
  erase();
  throw error;
}
