import { spawn } from 'node:child_process';
import { root } from './root.js';

/**
 * Runs a program and waits for its end; what it prints goes to standard error, so that a command's
 * own answer on standard output stays clean.
 * @returns {Promise<number>} its exit code; 127 when it can't be started
 */
export function run(program, args, { env = process.env, quiet = false, cwd = root, stdout = 2 } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? 'ignore' : ['ignore', stdout, 2];
    const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
    const child = spawn(program, args, { cwd, env: { ...env, ...plain }, stdio });
    child.on('error', () => resolve(127));
    child.on('close', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}
