import { expectAccessible } from './harness/axe.ts';
import { element } from './harness/map.ts';
import { openNote } from './harness/notes.ts';
import { picture } from './harness/picture.ts';
import { expect, test } from './harness/test.ts';

test('acronyms are explained in notes, and facilitators add their own', async ({ demo, people }) => {
  const { maillage, seeded } = demo;
  const url = `${maillage.url}/situations/${seeded.situations[0]?.id}`;
  const page = await people.enter('Claire', await maillage.signInLink('claire.fontaine@demo.example'));
  await page.goto(url);
  const tip = page.getByRole('tooltip').filter({ hasText: 'Centre médico-psychologique' });

  await test.step('[AX1] the pointer shows what CMPEA means, where it is written', async () => {
    await openNote(page, 'Rencontre du 12 novembre');
    const written = page.locator('[data-acronym="CMPEA"]').first();
    await written.hover();
    await expect(tip).toContainText('Centre médico-psychologique enfants et adolescents');
    await expectAccessible(page, 'an acronym explained');
    await picture(page, 'laptop-acronym-light');
  });

  await test.step('[AX2] Escape hides it, and only it', async () => {
    await page.keyboard.press('Escape');
    await expect(tip).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: /^Texte de la note/ })).toBeVisible();
  });

  await test.step('[AX1] so it is on the map, for the keyboard too', async () => {
    await element(page, 'ITEP Les Tilleuls').focus();
    const itep = page.getByRole('tooltip').filter({ hasText: 'thérapeutique, éducatif et pédagogique' });
    await expect(itep).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(itep).toHaveCount(0);
  });

  await test.step('[AG8] what a facilitator adds is explained at once', async () => {
    await page.getByRole('banner').getByRole('button', { name: 'Plus d’actions' }).click();
    await page.getByRole('menuitem', { name: 'Sigles de cette table' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sigles de cette table' });
    await dialog.getByLabel('Sigle', { exact: true }).fill('la');
    await dialog.getByLabel('Ce que cela veut dire').fill('Mission interdépartementale fictive');
    await dialog.getByRole('button', { name: 'Ajouter ce sigle' }).click();
    await expect(dialog.getByText(/avec au moins une majuscule/)).toBeVisible();
    await dialog.getByLabel('Sigle', { exact: true }).fill('CMPEA');
    await dialog.getByRole('button', { name: 'Ajouter ce sigle' }).click();
    await expect(
      dialog.getByRole('listitem').filter({ hasText: 'Mission interdépartementale' }),
    ).toBeVisible();
    await dialog.getByRole('button', { name: 'Retirer CMPEA' }).click();
    const sure = page.getByRole('alertdialog', { name: /^Retirer le sigle CMPEA/ });
    await sure.getByRole('button', { name: 'Annuler' }).click();
    await expect(sure).toHaveCount(0);
    await expectAccessible(page, 'the acronyms of a table');
    await picture(page, 'laptop-acronyms-light');
    await page.keyboard.press('Escape');
    await page.locator('[data-acronym="CMPEA"]').first().hover();
    await expect(tip.getByRole('listitem').first()).toHaveText('Mission interdépartementale fictive');
    await page.keyboard.press('Escape');
  });
  expect(people.complaints).toEqual([]);
});
