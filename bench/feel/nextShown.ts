import type { Page } from 'playwright-core';

/**
 * When the next element to come is on this page's screen, in the machine's clock (ms since 1970). The page listens once
 * this has returned; the promise inside is of the frame after.
 */
export async function nextShown(reader: Page): Promise<{ at: Promise<number> }> {
  const at = reader.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const before = document.querySelectorAll('.board-element').length;
        const observer = new MutationObserver(() => {
          if (document.querySelectorAll('.board-element').length <= before) return;
          observer.disconnect();
          // The next frame begins once this one is on screen.
          requestAnimationFrame(() => requestAnimationFrame((now) => resolve(performance.timeOrigin + now)));
        });
        observer.observe(document.body, { childList: true, subtree: true });
      }),
  );
  // The reader listens before anybody writes.
  await reader.evaluate(() => null);
  return { at };
}
