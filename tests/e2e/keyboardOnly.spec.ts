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
  expect(people.complaints).toEqual([]);
});
