import { canvas, element, places } from './harness/map.ts';
import { expectSaved } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

/** Everything a hand can do on the table has a keyboard way: this story never touches the mouse. */
test('a person without a mouse draws, moves, joins, undoes and removes', async ({ maillage, people }) => {
  const page = await people.arrive('Claire');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (target: ReturnType<typeof element>) => {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((node) => node === document.activeElement)) return;
      await press('Tab');
    }
    throw new Error('no number of Tab reaches it');
  };

  await page.goto(await maillage.printedLink());
  await tabTo(page.getByRole('main').getByRole('button', { name: 'Entrer' }));
  await press('Enter');
  await tabTo(page.getByRole('button', { name: 'Nouvelle situation' }).first());
  await press('Enter');
  await expect(page.getByLabel('Nom de la situation')).toBeFocused();
  await page.keyboard.type('Sans souris');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Sans souris' })).toBeVisible();

  await tabTo(canvas(page));
  await press('p');
  await expect(canvas(page).getByRole('textbox', { name: 'Nom' })).toBeFocused();
  await page.keyboard.type('Léa');
  await press('Enter');
  await expect(element(page, 'Léa, personne')).toBeFocused();
  await press('s');
  await expect(canvas(page).getByRole('textbox', { name: 'Nom' })).toBeFocused();
  await page.keyboard.type('CMPP');
  await press('Enter');
  await expect(element(page, 'CMPP, structure')).toBeFocused();

  const before = await places(page);
  await press('m', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
  const [spoken = ''] = Object.keys(before).filter((name) => name.startsWith('CMPP'));
  const [x = 0, y = 0] = before[spoken] ?? [];
  await expect.poll(async () => (await places(page))[spoken]).toEqual([x + 60, y]);

  await press('l');
  const dialog = page.getByRole('dialog', { name: 'Relier' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Vers', { exact: true }).focus();
  await page.keyboard.type('Léa');
  await press('Tab');
  await tabTo(dialog.getByRole('button', { name: /^(Relier|Enregistrer)$/ }));
  await press('Enter');
  await expect(dialog).toBeHidden();
  await expectSaved(page);

  // The focus comes back to where the question was asked.
  await expect(element(page, 'CMPP, structure')).toBeFocused();
  await press('n', 'Delete', 'Control+z', 'ArrowLeft');
  await expect(element(page, 'Léa, personne')).toBeFocused();
  await press('Delete');
  await expect(element(page, 'Léa, personne')).toHaveCount(0);
  await press('Control+z');
  await expect(element(page, 'Léa, personne')).toHaveCount(1);
  await expectSaved(page);

  // And by ear: what happens is said, to who sees nothing of the drawing.
  const hears = (words: string | RegExp) =>
    expect(page.locator('.sr-only > [aria-live="polite"]').filter({ hasText: words })).toHaveCount(1);

  await test.step('[BO153] a family is added to and walked by ear', async () => {
    await element(page, 'Léa, personne').focus();
    await press('r');
    await expect(page.getByRole('menuitem', { name: 'Ajouter un parent' })).toBeFocused();
    await press('Enter');
    await expect(canvas(page).getByRole('textbox', { name: 'Nom' })).toBeFocused();
    await hears('Sans nom, parent de Léa');
    await page.keyboard.type('Nadia');
    await press('Enter');
    await expect(element(page, 'Nadia, personne')).toBeFocused();
    await press('ArrowDown');
    await hears('Léa, enfant de Nadia');
    await press('n');
    await hears('Léa : enfant de Nadia');
    await press('Shift+ArrowUp');
    await hears('2 éléments choisis');
    await press('Escape');
    await hears('0 élément choisi');
    await press('ArrowUp');
    await hears('Personne de ce côté.');
  });

  await test.step('[BO152] what is carried is heard to be beside whom', async () => {
    await press('m', 'Shift+ArrowRight');
    await hears('au-dessus de Léa');
    for (let presses = 0; presses < 12; presses += 1) await press('ArrowRight');
    await press('Enter');
    await hears(/à droite de Léa|au-dessus du? CMPP|au-dessus de CMPP/);
    await press('Control+z');
  });

  await test.step('[BO146] [BO147] [BO148] somebody is marked as confidential, seen when asked for, and said to be', async () => {
    await element(page, 'Nadia, personne').focus();
    await press('e');
    const card = page.getByRole('dialog', { name: 'Nadia' });
    await tabTo(card.getByRole('checkbox', { name: /^Personne confidentielle/ }));
    await press(' ');
    await tabTo(card.getByRole('button', { name: 'Enregistrer' }));
    await press('Enter');
    await expect(element(page, 'Nadia, personne')).toHaveCount(0);
    await expect(page.getByText('Nadia n’est plus sur la carte.')).toBeVisible();
    await element(page, 'Léa, personne').focus();
    await press('i');
    await hears('Une personne confidentielle est affichée, sur votre écran seulement.');
    await expect(element(page, 'Nadia, personne')).toBeVisible();
    await expect(page.getByText('Une personne confidentielle est à l’écran.')).toBeVisible();
    await press('i');
    await expect(element(page, 'Nadia, personne')).toHaveCount(0);
    await expectSaved(page);
  });
  expect(people.complaints).toEqual([]);
});
