import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './lib/root.js';
import { nodePath } from './lib/runtime.js';

const port = process.env.PORT ?? '8080';
const pages = process.env.PAGES_PORT ?? '5173';
const env = {
  ...process.env,
  HOST: '127.0.0.1',
  PORT: port,
  // The browser talks to Vite, which passes on: the origin the server must accept is Vite's.
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://127.0.0.1:${pages}`,
  MAILLAGE_DEV_SERVER: `http://127.0.0.1:${port}`,
};
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const children = [
  spawn(nodePath, ['--watch', '--watch-preserve-output', 'server/main.ts'], {
    cwd: root,
    env,
    stdio: 'inherit',
  }),
  spawn(nodePath, [vite, '--host', '127.0.0.1', '--port', pages], { cwd: root, env, stdio: 'inherit' }),
];

function stopAll() {
  for (const child of children) child.kill('SIGTERM');
}

for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stopAll();
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopAll);
