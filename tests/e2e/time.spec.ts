import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/axe.ts';
import { element } from './harness/map.ts';
import { LAPTOP, PHONE } from './harness/people.ts';
import { expectSaved } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'La carte dans le temps' });
const slider = (page: Page) => page.getByRole('slider', { name: 'Mois montré' });
const month = (page: Page) => slider(page).getAttribute('aria-valuetext');

/** A map through time: as it was, what its dates show to be missing, who called whom, and photos of it compared. */
test('the map is looked at as it was, replayed, photographed and compared', async ({ maillage, people }) => {
  const seeded = await maillage.seed();
  const url = `${maillage.url}/situations/${seeded.situations[0]?.id}`;
  const page = await people.enter('Claire', await maillage.signInLink('claire.fontaine@demo.example'));
  await page.goto(url);
  await expect(element(page, 'Lina, personne')).toBeVisible();

  await test.step('[BO162] all of the map is in sight: no overview lies over it, but once one looks closer', async () => {
    const overview = page.locator('.board-minimap');
    // Where the map has the room for one.
    await page.setViewportSize({ ...LAPTOP, width: 1600 });
    await expect(overview).toBeHidden();
    await element(page, 'Lina, personne').focus();
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('+');
    await expect(overview).toBeVisible();
    await page.keyboard.press('0');
    await expect(overview).toBeHidden();
    await page.setViewportSize(LAPTOP);
  });

  await test.step('[DT1] from when to when, in words, on a card', async () => {
    await element(page, 'Lina, personne').click();
    await page.getByRole('button', { name: 'Fiche', exact: true }).click();
    const card = page.getByRole('dialog', { name: 'Lina' });
    const home = card.getByRole('group', { name: /Quand.*Chez maman/ });
    await home.getByRole('textbox', { name: 'Jusqu’à' }).fill('hier');
    await expect(home.getByText('Écrivez une date')).toBeVisible();
    await home.getByRole('textbox', { name: 'Jusqu’à' }).fill('février 2025');
    const foster = card.getByRole('group', { name: /Quand.*Famille d’accueil/ });
    await foster.getByRole('textbox', { name: 'Depuis' }).fill('05/2025');
    await foster.getByRole('textbox', { name: 'Depuis' }).press('Tab');
    await expect(foster.getByRole('textbox', { name: 'Depuis' })).toHaveValue('mai 2025');
    await card.getByRole('button', { name: 'Enregistrer' }).click();
    await expectSaved(page);
  });

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Dans le temps' }).click();
  await expect(bar(page)).toBeVisible();

  await test.step('[TM1] [TM2] by keyboard: a month, a year, both ends; nothing is written meanwhile', async () => {
    const now = await month(page);
    await slider(page).focus();
    await page.keyboard.press('ArrowLeft');
    expect(await month(page)).not.toBe(now);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageDown');
    expect(await month(page)).toBe(now?.replace(/\d+$/, (year) => String(Number(year) - 1)));
    await page.keyboard.press('Home');
    await expect(bar(page).getByRole('heading', { level: 2 })).toHaveText(`La carte en ${await month(page)}`);
    await expect(element(page, 'Lina, personne')).toHaveCount(0);
    const tools = page.getByRole('toolbar', { name: 'Outils de la carte' });
    await expect(tools.getByRole('button', { name: 'Lien' })).toHaveCount(0);
    await page.keyboard.press('End');
    await expect(element(page, 'Lina, personne')).toBeVisible();
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'Revenir à aujourd’hui' }).click();
    expect(await month(page)).toBe(now);
    await expect(tools.getByRole('button', { name: 'Lien' })).toBeVisible();
  });

  await test.step('[TM3] a gap is said, and leads to its month', async () => {
    await bar(page).getByRole('button', { name: 'Ce que les dates montrent (1)' }).click();
    await bar(page)
      .getByRole('button', { name: /Lina.*2 mois sans lieu de vie connu, à partir de mars 2025/ })
      .click();
    await expect(bar(page).getByRole('heading', { level: 2 })).toHaveText('La carte en mars 2025');
    await expect(page.getByText(/^La carte en mars 2025\. Lina/)).toBeAttached();
    await expectAccessible(page, 'the bar of time');
    await page.screenshot({ path: 'test-results/time-bar.png' });
  });

  await test.step('[TM4] who called whom, step by step, and aloud', async () => {
    await bar(page).getByRole('button', { name: 'Rejouer' }).click();
    await bar(page).getByRole('button', { name: 'Étape suivante' }).click();
    await expect(bar(page).getByText(/^1\. .*octobre 2024$/)).toBeVisible();
    await bar(page).getByRole('button', { name: 'Lecture' }).click();
    await expect(bar(page).getByText('Étape 3 sur')).toBeVisible();
    await bar(page).getByRole('button', { name: 'Pause' }).click();
    await expect(bar(page).getByText(/^3\. .*janvier 2025$/)).toBeVisible();
    await bar(page).getByRole('button', { name: 'Étape précédente' }).click();
    await expect(page.locator('[aria-live=polite]').filter({ hasText: /^2\. / }).first()).toBeAttached();
    await page.screenshot({ path: 'test-results/time-replay.png' });
    await bar(page).getByRole('button', { name: 'Arrêter' }).click();
  });

  await test.step('[TM5] a photo is taken of what is shown', async () => {
    await bar(page).getByRole('button', { name: 'Photos des séances' }).click();
    const photos = page.getByRole('dialog', { name: 'Photos des séances' });
    await photos.getByRole('textbox', { name: 'Nom de la photo' }).fill('Séance de novembre');
    await photos.getByRole('button', { name: 'Prendre une photo' }).click();
    await expect(photos.getByText('Séance de novembre')).toBeVisible();
    await expectAccessible(page, 'the photos');
    await page.screenshot({ path: 'test-results/time-photos.png' });
    await photos.getByRole('button', { name: 'Fermer' }).click();
    await page.getByRole('button', { name: 'Fermer le temps' }).click();
  });

  await test.step('[TM6] what changed since is marked and listed, and who is gone goes from the photo too', async () => {
    await element(page, 'Adam, personne').click();
    await page.keyboard.press('Delete');
    await expect(element(page, 'Adam, personne')).toHaveCount(0);
    await expectSaved(page);
    await page.getByRole('button', { name: 'Dans le temps' }).click();
    await bar(page).getByRole('button', { name: 'Photos des séances' }).click();
    await page.getByRole('button', { name: 'Comparer avec maintenant' }).click();
    const compared = page.getByRole('dialog', { name: 'Séance de novembre' });
    await expect(compared.getByRole('img', { name: /La carte maintenant/ })).toBeVisible();
    await expect(compared.getByRole('listitem').filter({ hasText: /^Adam/ })).toBeVisible();
    await expectAccessible(page, 'two maps');
    await page.screenshot({ path: 'test-results/time-compare.png' });
    await compared.getByRole('button', { name: /Effacer aussi « Adam » des photos/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Effacer aussi des photos' }).click();
    // He is gone from the photo, and so is his name from what was written on a link.
    await expect(compared.getByRole('listitem').filter({ hasText: /^Adam/ })).toHaveCount(0);
    await expect(compared.getByRole('listitem').filter({ hasText: /Rosa.*\(mots\)/ })).toBeVisible();
  });

  await test.step('[TM1] [TM5] [TM6] [BO161] on a phone, by somebody else at the table', async () => {
    const link = await maillage.signInLink('samia.haddad@demo.example');
    const samia = await people.enter('Samia', link, { viewport: PHONE });
    await samia.goto(url);
    await samia.getByRole('button', { name: 'Plus d’actions' }).first().click();
    await samia.getByRole('menuitem', { name: 'Dans le temps' }).click();
    await expect(bar(samia)).toBeVisible();
    await slider(samia).focus();
    await samia.keyboard.press('PageDown');
    await samia.screenshot({ path: 'test-results/time-phone.png' });
    // In the past nothing is drawn: the tools leave, and the map keeps most of the screen.
    await expect(samia.getByRole('toolbar', { name: 'Outils de la carte' })).toHaveCount(0);
    await bar(samia).getByRole('button', { name: 'Replier' }).click();
    await expect(bar(samia).getByRole('button', { name: 'Rejouer' })).toBeHidden();
    expect((await bar(samia).boundingBox())?.height).toBeLessThan(PHONE.height / 5);
    await bar(samia).getByRole('button', { name: 'Déplier' }).click();
    // [BO161] the legend takes the place of the bar; Escape closes it, and the keyboard is back at the menu.
    await samia.getByRole('button', { name: 'Plus d’actions' }).first().click();
    await samia.getByRole('menuitem', { name: 'Montrer la légende' }).click();
    await expect(bar(samia)).toHaveCount(0);
    const legend = samia.getByRole('region', { name: 'Légende' });
    // What is chosen needs the place: the legend folds by itself.
    await element(samia, 'Lina, personne').focus();
    await samia.keyboard.press(' ');
    await legend.getByRole('button', { name: 'Déplier' }).focus();
    await expect(samia.getByRole('region', { name: 'Ce qui est choisi' })).toBeVisible();
    await samia.keyboard.press('Escape');
    await expect(legend).toHaveCount(0);
    await expect(samia.locator('[data-opens~="legend"]')).toBeFocused();
    await samia.keyboard.press('Enter');
    await samia.getByRole('menuitem', { name: 'Dans le temps' }).click();
    expect(await samia.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    await bar(samia).getByRole('button', { name: 'Photos des séances' }).click();
    await samia.getByRole('button', { name: 'Comparer avec maintenant' }).click();
    await expect(samia.getByRole('img', { name: /La carte maintenant/ })).toBeAttached();
    await expectAccessible(samia, 'two maps on a phone');
    await samia.screenshot({ path: 'test-results/time-phone-compare.png' });
  });
  expect(people.complaints).toEqual([]);
});
