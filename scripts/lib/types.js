import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';
import { nodePath } from './runtime.js';

/** Each part of the house has its own rules: shared knows no DOM and no Node, the client no Node, the server no DOM. */
const PROJECTS = ['shared', 'client', 'server', 'tests'];

/**
 * Checks the types of each part of the house.
 * @returns {Promise<{ passed: number, failed: number, output: string }>}
 */
export async function runTypes() {
  const projects = PROJECTS.filter((name) => existsSync(join(root, name)));
  let output = '';
  let failed = 0;
  for (const project of projects) {
    const result = await tsc(project);
    output += result.output;
    if (result.code !== 0) failed += 1;
    output += `types: ${project} ${result.code === 0 ? 'ok' : 'FAILED'}\n`;
  }
  return { passed: projects.length - failed, failed, output };
}

function tsc(project) {
  return new Promise((resolve, reject) => {
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const child = spawn(nodePath, [compiler, '--noEmit', '-p', `tsconfig.${project}.json`], {
      cwd: root,
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
