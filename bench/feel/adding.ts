import type { Browser, Page } from 'playwright-core';
import type { House } from './house.ts';
import { nextShown } from './nextShown.ts';
import { sit } from './sit.ts';

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

async function once(writer: Page, reader: Page): Promise<number> {
  const shown = await nextShown(reader);
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
  const took = (await shown.at) - (await pressed);
  await writer.keyboard.press('Escape');
  return took;
}
