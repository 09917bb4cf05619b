import { spawn } from 'node:child_process';
import { root } from './root.js';

/**
 * Runs a program and waits for its end; what it prints goes to standard error, so that a command's
 * own answer on standard output stays clean.
 * @returns {Promise<number>} its exit code; 127 when it can't be started, 124 when it didn't end within `minutes`
 */
export function run(program, args, options = {}) {
  const { env = process.env, quiet = false, cwd = root, stdout = 2, minutes = null } = options;
  return new Promise((resolve) => {
    const stdio = quiet ? 'ignore' : ['ignore', stdout, 2];
    const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
    const child = spawn(program, args, { cwd, env: { ...env, ...plain }, stdio });
    let late = false;
    const limit =
      minutes !== null &&
      setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, minutes * 60_000);
    function ended(code) {
      clearTimeout(limit);
      resolve(late ? 124 : code);
    }
    child.on('error', () => ended(127));
    child.on('close', (code, signal) => ended(code ?? (signal === null ? 1 : 128)));
  });
}
