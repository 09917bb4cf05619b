import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Mutant } from '../mutants/mutant.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'test-results', '.cache', 'data']);

/** killed: a test failed. survived: none did. stale: the check isn't written like that any more. */
export type Fate = 'killed' | 'survived' | 'stale';

/** A copy of the house in which checks can be taken away. */
export interface Copy {
  /** runs tests of the copy: how many failed, and whether they could be run at all */
  test(by: Mutant['by']): Promise<{ failed: number; passed: number; output: string }>;
  fateOf(mutant: Mutant): Promise<Fate>;
  close(): Promise<void>;
}

export async function copyOfTheHouse(): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-mutants-'));
  await cp(ROOT, folder, {
    recursive: true,
    filter: (path) => !LEFT_OUT.has(relative(ROOT, path).split(sep)[0] ?? ''),
  });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const report = join(folder, 'report.json');

  async function test([project, ...paths]: Mutant['by']) {
    await rm(report, { force: true });
    const args = ['run', '--project', project, '--bail=1', '--reporter=json', `--outputFile=${report}`];
    const child = spawn(
      process.execPath,
      [join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), ...args, ...paths],
      { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    await once(child, 'close');
    const told = JSON.parse(await readFile(report, 'utf8')) as {
      success: boolean;
      numFailedTests: number;
      numPassedTests: number;
    };
    // A stage that could not be set up is a failure too, though no test of it is counted as one.
    const failed = told.success ? 0 : Math.max(1, told.numFailedTests);
    return { failed, passed: told.numPassedTests, output };
  }

  return {
    test,
    async fateOf({ file, find, put, by }) {
      const path = join(folder, file);
      const source = await readFile(path, 'utf8');
      if (source.split(find).length !== 2) return 'stale';
      await writeFile(
        path,
        source.replace(find, () => put),
      );
      try {
        const { failed } = await test(by);
        return failed > 0 ? 'killed' : 'survived';
      } finally {
        await writeFile(path, source);
      }
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
