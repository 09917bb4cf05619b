import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { budgets, staticGraph } from './budgets.js';

const manifest = {
  'index.html': { file: 'assets/main.js', isEntry: true, imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'assets/deep.js', imports: ['_shared.js'] },
  'client/app/routes/signIn.tsx': { file: 'assets/signIn.js', imports: ['_shared.js'] },
  'client/app/routes/situation.tsx': { file: 'assets/situation.js', imports: ['_shared.js'] },
  'client/notes/index.ts': { file: 'assets/notes.js' },
};

const folders: string[] = [];

/** A build whose situation page weighs what it is told to: random bytes don't shrink. */
function buildWith(bytes: number, entries: Record<string, object> = manifest) {
  const dist = mkdtempSync(join(tmpdir(), 'maillage-budget-'));
  folders.push(dist);
  mkdirSync(join(dist, '.vite'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, '.vite', 'manifest.json'), JSON.stringify(entries));
  for (const { file } of Object.values(manifest)) writeFileSync(join(dist, file), 'x');
  const random = crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536)));
  const whole = new Uint8Array(bytes).map((_, at) => (random[at % random.length] ?? 0) ^ (at >> 16));
  writeFileSync(join(dist, 'assets', 'situation.js'), whole);
  return dist;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the weight of a page', () => {
  it('is the entry, the route and all they import statically, once each; a lazy door is not', () => {
    const files = staticGraph(manifest, ['index.html', 'client/app/routes/situation.tsx']);
    expect(files.toSorted()).toEqual([
      'assets/deep.js',
      'assets/main.js',
      'assets/shared.js',
      'assets/situation.js',
    ]);
  });

  it('holds under the budget and not above it', () => {
    expect(budgets(buildWith(60_000)).every(({ held }) => held)).toBe(true);
    const [signIn, board] = budgets(buildWith(330_000));
    expect([signIn?.held, board?.held]).toEqual([true, false]);
  });

  it('fails when there is no build, or when a route went away', () => {
    expect(budgets('/nowhere').map(({ held }) => held)).toEqual([false]);
    const { 'client/app/routes/situation.tsx': _gone, ...rest } = manifest;
    expect(budgets(buildWith(10, rest)).map(({ held }) => held)).toEqual([true, false]);
  });
});
