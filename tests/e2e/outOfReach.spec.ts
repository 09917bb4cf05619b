import { addPerson, canvas, element } from './harness/map.ts';
import { expectSaved, openSituation } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

/** A hospital's network comes and goes: what can't be fetched now must not take away what is on the screen. */
test('[UI12] a part that cannot be fetched leaves the table as it was, and opens once it can', async ({
  maillage,
  people,
}) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  await openSituation(claire, 'Autour de Tom (exemple fictif)');
  await addPerson(claire, 'Tom', [330, 300]);
  await expectSaved(claire);

  await claire.route('**/assets/**', (request) => request.abort());
  await claire.getByRole('button', { name: 'Ajouter un volet' }).click();
  await expect(claire.getByText('Le serveur ne répond pas').first()).toBeVisible();
  await expect(claire.getByRole('dialog')).toBeHidden();
  await expect(canvas(claire)).toBeVisible();
  await expect(element(claire, 'Tom, personne')).toBeVisible();

  await claire.unroute('**/assets/**');
  await claire.getByRole('button', { name: 'Ajouter un volet' }).click();
  await expect(claire.getByRole('dialog')).toBeVisible();
});
