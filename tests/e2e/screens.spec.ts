import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/axe.ts';
import { canvas } from './harness/map.ts';
import { notes } from './harness/notes.ts';
import { LAPTOP, PHONE } from './harness/people.ts';
import { picture } from './harness/picture.ts';
import { expectSaved, goTo } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

const LOOKS = [
  { look: 'light', dark: false },
  { look: 'dark', dark: true },
];

/** Every screen, light and dark: axe finds nothing, and a picture is kept for eyes. */
for (const { look, dark } of LOOKS) {
  test(`each screen on a laptop, ${look}`, async ({ demo, people }) => {
    const { maillage, seeded } = demo;
    const see = async (page: Page, name: string) => {
      await picture(page, `laptop-${name}-${look}`);
      await expectAccessible(page, `${name}, laptop, ${look}`);
    };

    const page = await people.arrive('Claire', { dark });
    await page.goto(`${maillage.url}/entrer`);
    await expect(page.getByRole('button', { name: 'Recevoir un code' })).toBeVisible();
    await see(page, 'sign-in');
    await page.goto(await maillage.signInLink('claire.fontaine@demo.example'));
    const enter = page.getByRole('main').getByRole('button', { name: 'Entrer' });
    await expect(enter).toBeVisible();
    await see(page, 'link');
    await enter.click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mes situations' })).toBeVisible();
    await expect(page.getByRole('link', { name: /Lina/ })).toBeVisible();
    await see(page, 'situations');
    await page.getByRole('button', { name: 'Nouvelle situation' }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await see(page, 'new-situation');
    await page.keyboard.press('Escape');

    const [situation] = seeded.situations;
    await page.goto(`${maillage.url}/situations/${situation?.id}`);
    await expect(canvas(page).getByRole('button').first()).toBeVisible();
    await expectSaved(page);
    await see(page, 'table');
    await canvas(page)
      .getByRole('button', { name: /, personne/ })
      .first()
      .click();
    await see(page, 'selection');
    await notes(page).getByRole('listitem').first().getByRole('button').first().click();
    await expect(page.getByRole('textbox', { name: /^Texte de la note/ })).toBeVisible();
    await see(page, 'note');
    await page.getByRole('button', { name: 'Liste', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'La carte en liste' })).toBeVisible();
    await see(page, 'list');

    await page.goto(`${maillage.url}/situations/${situation?.id}/participants`);
    await expect(page.getByRole('button', { name: 'Inviter quelqu’un' }).first()).toBeVisible();
    await see(page, 'people');
    for (const [name, path] of [
      ['preferences', '/preferences'],
      ['about', '/a-propos'],
      ['nothing', '/nulle-part'],
    ]) {
      await page.goto(`${maillage.url}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await see(page, name ?? '');
    }
    expect(people.complaints).toEqual([]);
  });

  test(`the table on a phone, ${look}`, async ({ demo, people }) => {
    const { maillage, seeded } = demo;
    const link = await maillage.signInLink('samia.haddad@demo.example');
    const page = await people.enter('Samia', link, { viewport: PHONE, dark });
    await page.goto(`${maillage.url}/situations/${seeded.situations[0]?.id}`);
    await expect(canvas(page).getByRole('button').first()).toBeAttached();
    await expect(page.getByRole('button', { name: 'Liste', exact: true })).toHaveCount(1);
    for (const place of ['Carte', 'Notes', 'Liste', 'Volets'] as const) {
      await goTo(page, place);
      await expect(page.getByRole('main')).toBeVisible();
      await picture(page, `phone-${place.toLowerCase()}-${look}`);
      await expectAccessible(page, `${place}, phone, ${look}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(wide, `${place} scrolls sideways`).toBe(false);
    }
    expect(people.complaints).toEqual([]);
  });
}

test('words grow to twice their size without anything going off the screen', async ({ demo, people }) => {
  const { maillage, seeded } = demo;
  // 1280 px at 200 % is 640 px of page: what WCAG 1.4.4 asks, done as a browser's zoom does it.
  const viewport = { width: LAPTOP.width / 2, height: LAPTOP.height / 2 };
  const page = await people.enter('Samia', await maillage.signInLink('samia.haddad@demo.example'), {
    viewport,
  });
  await page.goto(`${maillage.url}/situations/${seeded.situations[0]?.id}`);
  await expect(canvas(page).getByRole('button').first()).toBeAttached();
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
});
