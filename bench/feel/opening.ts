import type { BrowserContext, Page } from 'playwright-core';
import type { House } from './house.ts';

export interface Opening {
  /** ms from the navigation's start until everybody of the map is painted and a press would be heard */
  usable: number;
  /** the same navigation's own milestones, ms */
  steps: { name: string; at: number }[];
}

/** Opens the large map right after the server started. */
export async function opening(context: BrowserContext, house: House): Promise<Opening> {
  await house.restart();
  await context.addCookies([{ ...house.cookie(0), url: house.url }]);
  const page = await context.newPage();
  try {
    await page.addInitScript(watchForUse, house.people);
    await page.goto(house.tableUrl, { waitUntil: 'commit' });
    return await told(page);
  } finally {
    await page.close();
  }
}

async function told(page: Page): Promise<Opening> {
  await page.waitForFunction(() => window.usableAt !== undefined, undefined, { polling: 20 });
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = resources.filter(
      ({ initiatorType, name }) => /script|link/.test(initiatorType) || name.endsWith('.js'),
    );
    const lastOf = (list: PerformanceResourceTiming[]) =>
      Math.max(0, ...list.map(({ responseEnd }) => responseEnd));
    const calls = resources.filter(({ name }) => name.includes('/api/'));
    const usable = window.usableAt ?? Number.NaN;
    return {
      usable,
      steps: [
        { name: 'page', at: navigation?.responseEnd ?? 0 },
        { name: 'scripts', at: lastOf(scripts.filter(({ responseEnd }) => responseEnd <= usable)) },
        ...calls.map(({ name, responseEnd }) => ({ name: new URL(name).pathname, at: responseEnd })),
        { name: 'first element', at: window.firstAt ?? Number.NaN },
      ],
    };
  });
}

/** Runs in the page before anything of ours: notes when the first and when all elements were painted. */
function watchForUse(people: number): void {
  const look = () => {
    const count = document.querySelectorAll('.board-element').length;
    if (count > 0) window.firstAt ??= performance.now();
    if (count < people) {
      requestAnimationFrame(look);
      return;
    }
    // Painted, and done with what painting led to: only then a press is heard.
    requestAnimationFrame(() => setTimeout(() => (window.usableAt = performance.now()), 0));
  };
  requestAnimationFrame(look);
}

declare global {
  interface Window {
    firstAt?: number;
    usableAt?: number;
  }
}
