import type { Browser, Page } from 'playwright-core';
import type { House } from './house.ts';

/**
 * Two people at the large table, each with a browser of their own on a real server: ms from the key that adds
 * somebody in the one to the frame that shows them in the other, so many times.
 */
export async function adding(browser: Browser, house: House, times: number): Promise<number[]> {
  const [writer, reader] = [await sit(browser, house, 0), await sit(browser, house, 1)];
  try {
    const found: number[] = [];
    for (let turn = 0; turn < times; turn += 1) found.push(await once(writer, reader));
    return found;
  } finally {
    await writer.context().close();
    await reader.context().close();
  }
}

async function sit(browser: Browser, house: House, member: number): Promise<Page> {
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

async function once(writer: Page, reader: Page): Promise<number> {
  const shown = reader.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const before = document.querySelectorAll('.board-element').length;
        const observer = new MutationObserver(() => {
          if (document.querySelectorAll('.board-element').length <= before) return;
          observer.disconnect();
          // The next frame begins once this one is on screen.
          requestAnimationFrame(() => requestAnimationFrame((at) => resolve(performance.timeOrigin + at)));
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );
  // The reader listens before the writer writes.
  await reader.evaluate(() => null);
  const pressed = writer.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener('keydown', (event) => resolve(performance.timeOrigin + event.timeStamp), {
          capture: true,
          once: true,
        });
      }),
  );
  await writer.evaluate(() => document.querySelector<HTMLElement>('.board-element')?.focus());
  await writer.keyboard.press('p');
  const took = (await shown) - (await pressed);
  await writer.keyboard.press('Escape');
  return took;
}
