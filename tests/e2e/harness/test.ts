import { test as base } from '@playwright/test';
import { Maillage } from './maillage.ts';
import { People } from './people.ts';
import type { Seeded } from './seeded.ts';

interface OfTheWorker {
  /** One server with the demonstration's situations, for the stories that only look. */
  demo: { maillage: Maillage; seeded: Seeded };
}

interface OfTheTest {
  /** A server of this test's own, with nobody in it: for stories that kill, remove and change. */
  maillage: Maillage;
  people: People;
}

/** Playwright's `test`, with servers and people. */
export const test = base.extend<OfTheTest, OfTheWorker>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from this pattern.
    async ({}, use) => {
      const maillage = await Maillage.open();
      const seeded = await maillage.seed();
      await use({ maillage, seeded });
      await maillage.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from this pattern.
  maillage: async ({}, use, testInfo) => {
    const maillage = await Maillage.open();
    await use(maillage);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('server.log', { body: maillage.output, contentType: 'text/plain' });
    }
    await maillage.close();
  },
  people: async ({ browser }, use) => {
    const people = new People(browser);
    await use(people);
    await people.leave();
  },
});

export { expect } from '@playwright/test';
