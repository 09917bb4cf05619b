import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What a person who can't see, or sees little, would run into on this page: nothing, we say. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const everything = new AxeBuilder({ page });
  const dialogs = page.locator('[role=dialog],[role=alertdialog]');
  // While a dialog is open the page behind it is inert: it has no heading and no landmark, and needs none. One that is
  // just closing gives the page back first.
  const isOpen = (await dialogs.count()) > 0;
  if (!isOpen) await expect(page.locator('[inert] h1')).toHaveCount(0);
  const looked = isOpen ? everything.include('[role=dialog],[role=alertdialog]') : everything;
  const { violations } = await looked
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${where}: ${id} (${help}) at ${target.join(' ')}\n${failureSummary}`,
    ),
  );
  expect(found.join('\n\n')).toBe('');
}
