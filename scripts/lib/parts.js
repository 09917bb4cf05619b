import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { budgets } from './budgets.js';
import { buildClient } from './clientBuild.js';
import { root } from './root.js';
import { run } from './run.js';
import { nodePath } from './runtime.js';
import { runTypes } from './types.js';

/**
 * What one part of the tests found.
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, run: () => Promise<Count> }} Part
 */

const results = join(root, 'test-results');
const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
/** A part that hangs is a failure like any other, and the parts after it still run. */
const MOST_MINUTES = 30;
const TOO_LONG = 124;
const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };

function program(...path) {
  return join(root, 'node_modules', ...path);
}

/** A part that is one program: it passes or it fails. */
function single(name, args) {
  return {
    name,
    run: async () => ((await run(nodePath, args, { stdout: 1 })) === 0 ? ONE_PASSED : ONE_FAILED),
  };
}

/**
 * Counts come from the runner's own report, never from its exit code alone: a runner that dies before it
 * counted anything is one failure, and so is one that found no test.
 */
async function counted(args, { report, read, env = process.env, minutes = MOST_MINUTES }) {
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  const code = await run(nodePath, args, { stdout: 1, env, minutes });
  if (code === TOO_LONG)
    process.stdout.write(`Stopped after ${minutes} minutes: it did not end by itself.\n`);
  const count = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : null;
  if (count === null || count.passed + count.failed + count.skipped === 0) return ONE_FAILED;
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function vitest(project, { env, only = null, minutes } = {}) {
  const report = join(results, `${project}.json`);
  return {
    name: project,
    run: () =>
      counted(
        [
          program('vitest', 'vitest.mjs'),
          'run',
          '--project',
          project,
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${report}`,
          ...(only === null ? [] : [only]),
        ],
        {
          report,
          minutes,
          env: { ...process.env, ...env },
          read: (json) => ({
            passed: json.numPassedTests,
            failed: json.numFailedTests + json.testResults.filter(brokenFile).length,
            skipped: json.numPendingTests + json.numTodoTests,
          }),
        },
      ),
  };
}

/** A test file that failed before its first test: Vitest counts no failed test for it. */
function brokenFile(file) {
  return file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed');
}

function playwright() {
  const report = join(results, 'browser.json');
  return {
    name: 'browser',
    run: () =>
      counted([program('@playwright', 'test', 'cli.js'), 'test'], {
        report,
        read: ({ stats, errors }) => ({
          passed: stats.expected,
          failed: stats.unexpected + stats.flaky + errors.length,
          skipped: stats.skipped,
        }),
      }),
  };
}

const format = single('format and lint', [
  program('@biomejs', 'biome', 'bin', 'biome'),
  'ci',
  '--error-on-warnings',
  '--colors=off',
  '.',
]);

const types = {
  name: 'types',
  run: async () => {
    const { passed, failed, output } = await runTypes();
    process.stdout.write(output);
    return { passed, failed, skipped: 0 };
  },
};

const build = {
  name: 'build',
  run: async () => {
    await buildClient();
    return ONE_PASSED;
  },
};

const sizes = {
  name: 'budgets',
  run: async () => {
    const found = budgets();
    for (const { line } of found) process.stdout.write(`${line}\n`);
    const failed = found.filter(({ held }) => !held).length;
    return { passed: found.length - failed, failed, skipped: 0 };
  },
};

/** Kills of the server under load, in `npm test`; `npm run test:crash` does a hundred. */
const CRASH_CYCLES = 10;
const LONG_MINUTES = 240;

/** @returns {Part} */
export function crashPart(cycles = CRASH_CYCLES) {
  const minutes = cycles > CRASH_CYCLES ? LONG_MINUTES : undefined;
  return vitest('crash', { env: { MAILLAGE_CRASH_CYCLES: String(cycles) }, minutes });
}

/** @returns {Part} marks, two worlds, withdrawals, and some checks of the gate taken away: a short version, or the long one */
export function trustPart(length = 'short', only = null) {
  const minutes = length === 'long' ? LONG_MINUTES : undefined;
  return vitest('trust', { env: { MAILLAGE_TRUST: length }, only, minutes });
}

/** @returns {Part[]} the parts that are quick enough to be run before every commit */
export function checkParts() {
  return [format, types, vitest('architecture'), vitest('unit')];
}

/** @returns {Part[]} everything, in the order that finds the cheapest mistakes first */
export function allParts() {
  return [
    ...checkParts(),
    vitest('sync'),
    vitest('access'),
    trustPart(),
    crashPart(),
    build,
    sizes,
    playwright(),
  ];
}
