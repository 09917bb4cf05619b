import { existsSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { playwrightChromium } from './lib/browser.js';
import { findChromium } from './lib/chromium.js';
import { clientIsBuilt } from './lib/clientBuild.js';
import { missingPackages } from './lib/dependencies.js';
import { findPostgres } from './lib/postgres.js';
import { root } from './lib/root.js';
import { runtimeProblem, setupNodeProblem } from './lib/runtime.js';

const dataDir = process.env.DATA_DIR ?? join(root, 'data');
const port = Number(process.env.PORT ?? 8080);
const host = process.env.HOST ?? '127.0.0.1';

function packagesProblem() {
  const missing = missingPackages();
  if (missing.length === 0) return null;
  return `${missing.length} package(s) missing or of another version (${missing.slice(0, 3).join(', ')}…). npm start installs them.`;
}

function keyProblem() {
  const path = process.env.MASTER_KEY_FILE ?? join(dataDir, 'master.key');
  if (!existsSync(path)) {
    return existsSync(dataDir) && existsSync(join(dataDir, 'maillage.sqlite'))
      ? `${path} is missing: without the master key no document in ${dataDir} can be read. Put it back from your safe copy.`
      : null;
  }
  const readableByOthers = (statSync(path).mode & 0o077) !== 0;
  return readableByOthers ? `${path} can be read by other accounts of this machine: chmod 600 ${path}` : null;
}

function diskProblem() {
  const { bavail, bsize } = statfsSync(existsSync(dataDir) ? dataDir : root);
  const free = (bavail * bsize) / 1e9;
  return free < 1
    ? `only ${free.toFixed(1)} GB free where the data is kept: make room before people lose work.`
    : null;
}

function portProblem() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) =>
      resolve(`${host}:${port} can't be used (${error.code}): another program holds it, or set PORT.`),
    );
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

async function browserProblem() {
  return (findChromium() ?? (await playwrightChromium()))
    ? null
    : 'no Chromium or Chrome found (only browser tests need it). npm test installs one where it may, or set CHROMIUM_PATH.';
}

const checks = [
  ['Node that installs', () => setupNodeProblem()],
  ['packages', packagesProblem],
  ['Node that runs', () => runtimeProblem()],
  [
    'pages built',
    () =>
      clientIsBuilt() ? null : 'the pages are not built from the sources as they are. npm start builds them.',
  ],
  ['port', portProblem],
  ['free disk', diskProblem],
  ['master key', keyProblem],
  ['browser for tests', browserProblem],
  [
    'PostgreSQL for tests',
    () =>
      findPostgres() ? null : 'not found (only tests need it here). npm test installs it on Debian as root.',
  ],
];

for (const [name, check] of checks) {
  const problem = await check();
  process.stdout.write(problem === null ? `ok       ${name}\n` : `PROBLEM  ${name}: ${problem}\n`);
  if (problem !== null) process.exitCode = 1;
}
