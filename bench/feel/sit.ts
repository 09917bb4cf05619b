import type { Browser, Page } from 'playwright-core';
import type { House } from './house.ts';

/** Somebody of the table in a browser of their own, when everybody is on their screen and all that comes later has come. */
export async function sit(browser: Browser, house: House, member: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  });
  await context.addCookies([{ ...house.cookie(member), url: house.url }]);
  const page = await context.newPage();
  await page.goto(house.tableUrl);
  await page.waitForFunction(
    (people) => document.querySelectorAll('.board-element').length >= people,
    house.people,
  );
  // What is loaded after the table can be used has come too.
  await page.waitForLoadState('networkidle');
  return page;
}
