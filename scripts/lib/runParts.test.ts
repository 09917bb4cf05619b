import { describe, expect, it } from 'vitest';
import { runParts } from './runParts.js';

const count =
  (passed: number, failed = 0, skipped = 0) =>
  async () => ({ passed, failed, skipped });

async function ran(parts: Parameters<typeof runParts>[0], options: { requireAll?: boolean } = {}) {
  let text = '';
  const code = await runParts(parts, {
    ...options,
    now: () => 0,
    write: (piece) => {
      text += piece;
    },
  });
  return { code, last: text.trimEnd().split('\n').at(-1), text };
}

describe('the run of all parts', () => {
  it('closes with one line that adds up what each part counted', async () => {
    const { code, last } = await ran([
      { name: 'a', run: count(3) },
      { name: 'b', run: count(2) },
    ]);
    expect({ code, last }).toEqual({ code: 0, last: '5 passed, 0 failed, 0 skipped' });
  });

  it('goes on after a part that failed or broke, and fails as a whole', async () => {
    const { code, last } = await ran([
      {
        name: 'broken',
        run: async () => {
          throw new Error('no engine');
        },
      },
      { name: 'red', run: count(1, 2) },
      { name: 'green', run: count(4) },
    ]);
    expect({ code, last }).toEqual({ code: 1, last: '5 passed, 3 failed, 0 skipped' });
  });

  it('says what was skipped, and refuses it where everything is required', async () => {
    const parts = [{ name: 'postgres', run: count(4, 0, 1) }];
    const lenient = await ran(parts);
    expect(lenient.code).toBe(0);
    expect(lenient.text).toContain('SKIPPED, so not known to work here: postgres');
    expect((await ran(parts, { requireAll: true })).code).toBe(1);
  });

  it('fails when nothing was tested', async () => {
    expect((await ran([{ name: 'empty', run: count(0) }])).code).toBe(1);
    expect((await ran([])).code).toBe(1);
  });
});
