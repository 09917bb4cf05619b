import { expectAccessible } from './harness/axe.ts';
import { sitDown } from './harness/consent.ts';
import { canvas } from './harness/map.ts';
import { PHONE } from './harness/people.ts';
import { picture } from './harness/picture.ts';
import { expect, test } from './harness/test.ts';

/** The rules of the table: written by who facilitates, read and accepted by each before they sit down. */
test('[CC1] [CC2] [CC3] [CC4] nobody sits down before having accepted the rules in force', async ({
  maillage,
  people,
}) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  const table = await sitDown(maillage, claire);

  await test.step('[CC1] they begin as the proposal of the house, and what is too long is said where', async () => {
    await claire.goto(`${table.url}/regles`);
    await expect(claire.getByRole('heading', { name: 'Cette table n’a pas encore de règles' })).toBeVisible();
    await claire.getByRole('button', { name: 'Proposer des règles' }).click();
    const lines = claire.getByLabel('Les règles', { exact: true });
    await expect(lines).toHaveValue(/La famille invite/);
    await lines.fill(`Chacun parle pour soi.\n${'a'.repeat(401)}`);
    await claire.getByRole('button', { name: 'Enregistrer cette version' }).click();
    await expect(claire.getByText(/^La ligne 2 est trop longue/)).toBeVisible();
    await lines.fill('Chacun parle pour soi.\nLa famille peut arrêter.');
    await expectAccessible(claire, 'the editor of the rules');
    await claire.getByRole('button', { name: 'Enregistrer cette version' }).click();
    // Whoever writes rules accepts them by writing.
    await expect(claire.getByText('Vous avez accepté ces règles.')).toBeVisible();
  });

  const roux = await people.enter('M. Roux', table.links.roux, { viewport: PHONE });
  await test.step('[CC3] from the table to the rules, and from the rules to the table', async () => {
    await roux.goto(table.url);
    await expect(roux).toHaveURL(/\/regles$/);
    await expect(roux.getByRole('heading', { level: 1, name: /^Les règles de la table/ })).toBeVisible();
    await expect(roux.getByRole('listitem').filter({ hasText: 'La famille peut arrêter.' })).toBeVisible();
    await expectAccessible(roux, 'the rules');
    await picture(roux, 'charter-375');
  });

  await test.step('[CC2] a version that came meanwhile is shown, and nothing is accepted', async () => {
    await claire.goto(`${table.url}/regles`);
    await claire.getByRole('button', { name: 'Changer les règles' }).click();
    await claire
      .getByLabel('Les règles', { exact: true })
      .fill('On parle des absents comme s’ils étaient là.');
    await claire.getByRole('button', { name: 'Enregistrer cette version' }).click();
    await expect(claire.getByText('On parle des absents comme s’ils étaient là.')).toBeVisible();
    await roux.getByRole('button', { name: 'J’accepte ces règles' }).click();
    await expect(roux.getByText('Les règles viennent de changer.')).toBeVisible();
    await expect(roux.getByText('On parle des absents comme s’ils étaient là.')).toBeVisible();
    await expect(roux).toHaveURL(/\/regles$/);
    await roux.getByRole('button', { name: 'J’accepte ces règles' }).click();
    await expect(roux).toHaveURL(table.url);
    await expect(canvas(roux)).toBeVisible();
  });

  await test.step('[CC4] who has no screen accepts in the room, and the list says so', async () => {
    const nadia = await people.enter('Nadia', table.links.nadia);
    await nadia.goto(table.url);
    await expect(nadia).toHaveURL(/\/regles$/);
    await claire.goto(`${table.url}/regles`);
    await claire
      .getByRole('listitem')
      .filter({ hasText: 'Nadia' })
      .getByRole('button', { name: 'A accepté dans la salle' })
      .click();
    const dialog = claire.getByRole('dialog', { name: 'Nadia a accepté les règles' });
    await dialog.getByRole('radio', { name: 'Sur papier, signé' }).check();
    await dialog.getByRole('button', { name: 'Le noter' }).click();
    await expect(claire.getByText(/^Nadia, sur papier, le/)).toBeVisible();
    await nadia.goto(table.url);
    await expect(canvas(nadia)).toBeVisible();
  });
  expect(people.complaints).toEqual([]);
});
