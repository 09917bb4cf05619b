import { addPerson, canvas, element } from './harness/map.ts';
import { acceptRules, expectSaved, invite, openSituation } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

/** The map has its equal in words: what one changes in the list, another sees on the map, and the other way round. */
test('one works in the list while another works on the map', async ({ maillage, people }) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  await openSituation(claire, 'Deux façons (exemple fictif)');
  await claire.getByRole('link', { name: 'Inviter, modifier…' }).click();
  const link = await invite(claire, { name: 'Nadia', sector: 'Famille' });
  await claire.getByRole('link', { name: 'Retour à la table' }).click();
  const nadia = await people.enter('Nadia', link);
  await acceptRules(nadia);
  await nadia.getByRole('button', { name: 'Liste', exact: true }).click();
  const list = nadia.getByRole('main');

  await addPerson(claire, 'Léa', [330, 300]);
  await expect(list.getByText('Léa').first()).toBeVisible();

  await list.getByRole('button', { name: 'Ajouter', exact: true }).first().click();
  await nadia.getByRole('menuitem', { name: 'Ajouter une structure' }).click();
  await nadia.keyboard.type('CMPP');
  await nadia.keyboard.press('Enter');
  await expect(element(claire, 'CMPP, ')).toBeVisible();
  await expect(list.getByText('CMPP').first()).toBeVisible();
  await expectSaved(nadia);

  // What another did is said politely to who can't see it.
  await element(claire, 'Léa, personne').click();
  await claire.keyboard.press('F2');
  await canvas(claire).getByRole('textbox', { name: 'Nom' }).fill('Léa-Rose');
  await claire.keyboard.press('Enter');
  await expect(list.getByText('Léa-Rose').first()).toBeVisible();
  await expect(nadia.getByText(/a renommé Léa en Léa-Rose/).first()).toBeAttached();
  expect(people.complaints).toEqual([]);
});
