import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';
import { run } from './run.js';
import { say } from './say.js';

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/**
 * What node_modules lacks, by comparing what the lock file asks for with what npm wrote down when it installed.
 * Packages for other systems (optional ones) may be absent.
 * @returns {string[]} names of packages that are absent or of another version
 */
export function missingPackages(folder = root) {
  const wanted = readJson(join(folder, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(folder, 'node_modules', '.package-lock.json'))?.packages;
  if (present === undefined) return ['node_modules'];
  return Object.entries(wanted)
    .filter(([path, entry]) => {
      if (path === '') return false;
      const installed = present[path];
      if (installed === undefined) return entry.optional !== true;
      return installed.version !== entry.version || !existsSync(join(folder, path));
    })
    .map(([path]) => path.replace('node_modules/', ''));
}

/** Installs the exact packages of the lock file when some are missing. */
export async function installDependencies() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  say(`Installing packages (${missing.length === 1 ? missing[0] : `${missing.length} missing`})…`);
  // Started from inside an npm script, npm ci must not inherit that script's own npm settings.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => key !== 'NODE_ENV'));
  const code = await run(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    { env },
  );
  if (code !== 0) {
    throw new Error(
      'npm ci failed (its own message is above). Check that this machine reaches the npm registry, then try again.',
    );
  }
}
