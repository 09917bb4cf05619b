import { addPerson, canvas, element } from './harness/map.ts';
import { createNote, noteText, openNote } from './harness/notes.ts';
import { acceptRules, expectSaved, invite, openSituation } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

/** Access that was given is watched: when it ends, the screen of who lost it is empty, at once and without a reload. */
test('somebody is removed from the table, and their copy goes', async ({ maillage, people }) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  await openSituation(claire, 'Autour de Tom (exemple fictif)');
  await claire.getByRole('link', { name: 'Inviter, modifier…' }).click();
  const link = await invite(claire, { name: 'Paul Arnoux', sector: 'Social' });
  await claire.getByRole('link', { name: 'Retour à la table' }).click();
  await addPerson(claire, 'Tom', [330, 300]);
  await createNote(claire, 'Réunion');
  await noteText(claire, 'Réunion').pressSequentially('Ceci reste entre nous.');
  await expectSaved(claire);

  const paul = await people.enter('Paul', link);
  await acceptRules(paul);
  await expect(element(paul, 'Tom, personne')).toBeVisible();
  await openNote(paul, 'Réunion');
  await expect(noteText(paul, 'Réunion')).toContainText('Ceci reste entre nous.');

  await claire.getByRole('link', { name: 'Inviter, modifier…' }).click();
  await claire.getByRole('button', { name: 'Actions pour Paul Arnoux' }).click();
  await claire.getByRole('menuitem', { name: 'Retirer de la table' }).click();
  const dialog = claire.getByRole('alertdialog').or(claire.getByRole('dialog'));
  await dialog.getByRole('button', { name: /^Retirer/ }).click();

  await expect(canvas(paul)).toBeHidden();
  await expect(paul.getByText('Ceci reste entre nous.')).toBeHidden();
  await expect(paul.getByText('Tom', { exact: true })).toBeHidden();
  await paul.reload();
  await expect(paul.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(canvas(paul)).toBeHidden();
  await expect(paul.getByText('Autour de Tom')).toBeHidden();
  // Nothing of it stays on the device either.
  const kept = await paul.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    storage: JSON.stringify({ ...localStorage, ...sessionStorage }),
  }));
  expect(kept.databases).toEqual([]);
  expect(kept.storage).not.toMatch(/Tom|entre nous/);
  expect(people.complaints).toEqual([]);
});

test('a link works once, and only when somebody presses', async ({ maillage, people }) => {
  const link = await maillage.printedLink();
  // A mail gateway opens it first, as they do.
  const gateway = await people.arrive('gateway');
  await gateway.goto(link);
  await expect(gateway.getByRole('button', { name: 'Entrer' })).toBeVisible();
  const claire = await people.enter('Claire', link);
  await expect(claire.getByRole('heading', { name: 'Mes situations' })).toBeVisible();
  // The token left the address bar, so that it isn't copied on.
  await gateway.getByRole('button', { name: 'Entrer' }).click();
  await expect(gateway).toHaveURL(/\/entrer$/);
  await expect(gateway.getByRole('button', { name: 'Entrer avec un code' })).toBeVisible();
});
