import { expect, it } from 'vitest';
import { run } from './run.js';

const node = (script: string, minutes: number) =>
  run(process.execPath, ['-e', script], { quiet: true, minutes });

it('a program that does not end by itself is stopped, and said to be', async () => {
  expect(await node('setInterval(() => undefined, 1000)', 0.005)).toBe(124);
  expect(await node('process.exit(3)', 1)).toBe(3);
});
