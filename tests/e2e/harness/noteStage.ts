import { expect, type Locator, type Page } from '@playwright/test';
import type { Stage } from '../../notes/browser/main.tsx';

declare global {
  interface Window {
    stage: Stage;
  }
}

export type Seated = Parameters<Stage['seat']>[0];

export const TWO: Seated = [
  { name: 'Nadia Karim', sector: 'family' },
  { name: 'M. Roux', sector: 'school' },
];

/** People in front of one note, each with their own replica: their texts, in their order. */
export async function sitAt(url: string, page: Page, people = TWO): Promise<Locator[]> {
  await page.goto(url);
  await page.evaluate((seated) => window.stage.seat(seated), people);
  const texts = people.map((_, index) => page.getByRole('textbox').nth(index));
  for (const text of texts) await expect(text).toBeVisible();
  return texts;
}

/** The words of a person's replica, a line for each paragraph. */
export function wordsOf(page: Page, index: number): Promise<string[]> {
  return page.evaluate(
    (at) =>
      (window.stage.read()[at] ?? []).map((block) =>
        'inline' in block
          ? block.inline.map((piece) => (piece.is === 'text' ? piece.text : `<${piece.is}>`)).join('')
          : `<${block.is}>`,
      ),
    index,
  );
}
