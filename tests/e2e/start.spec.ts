import { expectAccessible } from './harness/axe.ts';
import { askOfMap, canvas, element } from './harness/map.ts';
import { PHONE } from './harness/people.ts';
import { acceptRules, expectSaved, invite, openSituation } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

/** A blank sheet becomes a map in three questions, on a phone; then a line at a time, by keyboard, on a laptop. */
test('[QA8] [QA9] [CP1] [CP2] a first map from three questions, and then by typing', async ({
  maillage,
  people,
}) => {
  const laptop = await people.enter('Claire', await maillage.printedLink());
  await openSituation(laptop, 'Autour de Léa (exemple fictif)');
  await laptop.getByRole('link', { name: 'Inviter, modifier…' }).click();
  const link = await invite(laptop, { name: 'Nadia', sector: 'Famille', function: 'mère' });
  await laptop.getByRole('link', { name: 'Retour à la table' }).click();
  const phone = await people.enter('Nadia', link, { viewport: PHONE });
  await acceptRules(phone);

  await test.step('three questions draw a map, and one undo takes it away', async () => {
    await phone.getByRole('button', { name: 'Commencer avec trois questions' }).tap();
    const dialog = phone.getByRole('dialog', { name: 'Une première carte' });
    await dialog.getByLabel('Prénom').fill('Léa');
    await dialog.getByLabel(/^Année de naissance/).fill('9 ans');
    await expectAccessible(phone, 'a first map');
    await dialog.getByRole('button', { name: 'Suite' }).tap();
    await dialog.getByRole('button', { name: 'Mère', exact: true }).tap();
    await dialog.getByRole('textbox', { name: 'Mère' }).fill('Nadia 1984');
    await dialog.getByRole('button', { name: 'Père', exact: true }).tap();
    await dialog.getByRole('textbox', { name: 'Père' }).fill('Karim');
    await dialog.getByRole('checkbox', { name: 'Vit ici' }).last().uncheck();
    await dialog.getByRole('button', { name: 'Suite' }).tap();
    await dialog.getByRole('button', { name: 'École', exact: true }).tap();
    await dialog.getByRole('textbox', { name: 'École' }).fill('Jules-Ferry');
    await dialog.getByRole('button', { name: 'Suite' }).tap();
    await dialog.getByRole('button', { name: 'Ajouter un appel' }).tap();
    await dialog
      .getByLabel('Qui', { exact: true })
      .selectOption({ label: 'Nadia, parent de Léa, naissance 1984' });
    await dialog.getByLabel('A appelé').selectOption({ label: 'école Jules-Ferry' });
    await expectAccessible(phone, 'a first map');
    await dialog.getByRole('button', { name: 'Dessiner la carte' }).tap();
    for (const name of ['Léa', 'Nadia', 'Karim', 'Jules-Ferry'])
      await expect(element(phone, name)).toBeVisible();
    await expectSaved(phone);
    await phone.getByRole('button', { name: 'Annuler' }).tap();
    await expect(canvas(phone).locator('.board-element')).toHaveCount(0);
    await canvas(phone).press('Control+y');
    await expect(element(phone, 'Nadia')).toBeVisible();
    await expectSaved(phone);
  });

  await test.step('a line at a time, by keyboard alone', async () => {
    await element(laptop, 'Léa').focus();
    await laptop.keyboard.press('/');
    const dialog = laptop.getByRole('dialog', { name: 'Ajouter en écrivant' });
    await expect(dialog.getByLabel('Qui, ou quoi')).toBeFocused();
    await laptop.keyboard.type('tante Rose 1956');
    await expect(dialog).toContainText('Sera ajouté : Rose, oncle ou tante de Léa, naissance 1956');
    await laptop.keyboard.press('Enter');
    await laptop.keyboard.type('CMPP');
    await laptop.keyboard.press('Enter');
    await expect(dialog).toContainText('Ajouté : CMPP');
    await laptop.keyboard.press('Escape');
    await expect(element(laptop, 'Rose')).toBeVisible();
    await expect(element(phone, 'Rose')).toBeVisible();
  });

  await test.step('[QA11] what is typed before the field is there is in it, whatever made the letters', async () => {
    await laptop.reload();
    const { promise: asked, resolve: letThrough } = Promise.withResolvers<void>();
    await laptop.route(/\/QuickAdd-/, async (route) => {
      await asked;
      await route.continue();
    });
    await element(laptop, 'Léa').focus();
    await laptop.keyboard.press('/');
    await laptop.keyboard.type('oncle Léon 1958\ntante Ma');
    // An input method holds a letter half made: the panel waits for it rather than break it.
    const method = await laptop.context().newCDPSession(laptop);
    await method.send('Input.imeSetComposition', { text: 'ê', selectionStart: 1, selectionEnd: 1 });
    letThrough();
    await expect(laptop.getByRole('textbox', { name: 'Écrire', exact: true })).toBeFocused();
    await method.send('Input.insertText', { text: 'ë' });
    await laptop.keyboard.type('lle 1960');
    const dialog = laptop.getByRole('dialog', { name: 'Ajouter en écrivant' });
    await expect(dialog.getByLabel('Qui, ou quoi')).toHaveValue('tante Maëlle 1960');
    await expect(dialog.getByLabel('Qui, ou quoi')).toBeFocused();
    await expect(dialog).toContainText('Ajouté : Léon, oncle ou tante de Léa, naissance 1958');
    // And no letter is lost between two lines, typed faster than anybody does.
    await laptop.keyboard.type('\nfrere Tom\nsoeur Ada\nfille Eve\n');
    await expect(dialog).toContainText('Ajouté : Eve, enfant de Léa');
    await laptop.keyboard.press('Escape');
    for (const name of ['Léon', 'Maëlle', 'Tom', 'Ada', 'Eve'])
      await expect(element(laptop, name)).toBeAttached();
  });

  await test.step('what could still be said, for who asks', async () => {
    await askOfMap(laptop, 'Ce qu’on pourrait encore dire');
    const dialog = laptop.getByRole('dialog', { name: 'Ce qu’on pourrait encore dire' });
    await expect(dialog).toContainText('quel lien avec la famille');
    await expectAccessible(laptop, 'what could still be said');
    const before = await dialog.getByRole('listitem').count();
    await dialog.getByRole('button', { name: 'Laisser de côté' }).first().click();
    await expect(dialog.getByRole('listitem')).toHaveCount(before - 1);
    await dialog.getByRole('button', { name: 'Fermer' }).last().click();
  });
  expect(people.complaints).toEqual([]);
});
