import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/lib/chromium.js';
import { buildClient } from '../scripts/lib/clientBuild.js';
import { adding } from './feel/adding.ts';
import { addingFromAfar } from './feel/addingFromAfar.ts';
import { openHouse } from './feel/house.ts';
import { type Opening, opening } from './feel/opening.ts';
import { markdownTable } from './lib/markdownTable.ts';
import { median } from './lib/median.ts';
import { percentiles } from './lib/percentiles.ts';

/**
 * `npm run bench:feel`: what a person waits for on a map of 300 people and 600 links, on a real server and in real
 * browsers: opening it right after the server started, in a browser that was never there and in one that was, and seeing
 * whom somebody else added.
 * Options: --openings 7, --added 30.
 */
const { values } = parseArgs({
  options: { openings: { type: 'string', default: '7' }, added: { type: 'string', default: '30' } },
});

const BUDGET_MS = { opening: 1_000, added: 100 };

await buildClient();
const house = await openHouse();
const executablePath = findChromium();
const launch = {
  ...(executablePath === null ? {} : { executablePath }),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
};
const page = { viewport: { width: 1280, height: 800 }, locale: 'fr-FR' };
const browser = await chromium.launch(launch);
const profile = await mkdtemp(join(tmpdir(), 'maillage-profile-'));
const known = await chromium.launchPersistentContext(profile, { ...launch, ...page });
/** A browser keeps a page's compiled code from its second visit on. */
const VISITS_BEFORE = 2;
try {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? '?'}, Chromium ${browser.version()} without a GPU, load average ${loadavg()[0]?.toFixed(1)}\n`,
  );
  const first: Opening[] = [];
  for (let round = 0; round < Number(values.openings); round += 1) {
    const context = await browser.newContext(page);
    first.push(await opening(context, house));
    await context.close();
  }
  const again: Opening[] = [];
  for (let round = 0; round < Number(values.openings) + VISITS_BEFORE; round += 1)
    again.push(await opening(known, house));
  await known.close();
  const added = await adding(browser, house, Number(values.added));
  const fromAfar = await addingFromAfar(browser, house, Number(values.added));

  const timesOf = (openings: readonly Opening[]) => openings.map(({ usable }) => usable);
  const row = (what: string, times: readonly number[], budget: number) => {
    const { p50, p99, max } = percentiles(times);
    const ms = [p50, p99, max].map((value) => `${value.toFixed(0)} ms`);
    return [what, String(times.length), ...ms, `≤ ${budget} ms`, p99 <= budget ? 'held' : 'MISSED'];
  };
  console.log(
    markdownTable(
      ['', 'times', 'p50', 'p99', 'max', 'budget', ''],
      [
        row('a cold server’s map, in a browser that was never there', timesOf(first), BUDGET_MS.opening),
        row('… in one that was', timesOf(again.slice(VISITS_BEFORE)), BUDGET_MS.opening),
        row('whom somebody elsewhere added, until on screen', fromAfar, BUDGET_MS.added),
        row('… by a browser of this machine too', added, BUDGET_MS.added),
      ],
    ),
  );
  console.log('\nThe first opening of median length, step by step:\n');
  const middle = median(first, ({ usable }) => usable);
  for (const { name, at } of middle.steps) console.log(`${at.toFixed(0).padStart(6)} ms  ${name}`);
  console.log(`${middle.usable.toFixed(0).padStart(6)} ms  usable`);
} finally {
  await known.close();
  await browser.close();
  await house.close();
  await rm(profile, { recursive: true, force: true });
}
