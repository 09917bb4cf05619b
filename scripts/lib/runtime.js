import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.js';

/** The Node that everything runs on: the npm package `node`, pinned in package.json. */
export const nodePath = join(root, 'node_modules', '.bin', 'node');

const OLDEST_FOR_SETUP = [20, 19];
const RUNTIME_MAJOR = 24;

/** @returns {string | null} what is wrong with the Node that was there before us, or null */
export function setupNodeProblem(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const enough =
    major > OLDEST_FOR_SETUP[0] || (major === OLDEST_FOR_SETUP[0] && minor >= OLDEST_FOR_SETUP[1]);
  return enough
    ? null
    : `This machine has Node ${version}. Maillage needs Node ${OLDEST_FOR_SETUP.join('.')} or newer to install itself: please update it.`;
}

/** @returns {string | null} what is wrong with the pinned Node, or null */
export function runtimeProblem(path = nodePath) {
  const result = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const version = result.stdout?.trim() ?? '';
  if (result.error || !version.startsWith(`v${RUNTIME_MAJOR}.`)) {
    return `The pinned Node ${RUNTIME_MAJOR} did not install (${result.error?.message ?? `found ${version || 'nothing'}`}). Remove the folder node_modules and try again; if it stays so, allow the install script of the package "node".`;
  }
  return null;
}
