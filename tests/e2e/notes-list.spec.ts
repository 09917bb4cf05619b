import { expectAccessible } from './harness/axe.ts';
import { createNote, notes, noteText, openNote } from './harness/notes.ts';
import { PHONE } from './harness/people.ts';
import { picture } from './harness/picture.ts';
import { acceptRules, expectSaved, invite, openSituation } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

const TITLE = 'Rentrée de septembre';

test('[NE12] two people write one note, which one of them renames and deletes, knowing what that means', async ({
  maillage,
  people,
}) => {
  const facilitator = await people.arrive('la facilitatrice');
  await facilitator.goto(await maillage.printedLink());
  await facilitator.getByRole('main').getByRole('button', { name: 'Entrer' }).click();
  await openSituation(facilitator, 'Autour de Léa');
  await createNote(facilitator, TITLE);
  await noteText(facilitator, TITLE).pressSequentially('Léa est en ULIS.');
  await expectSaved(facilitator);
  await facilitator.getByRole('button', { name: 'Toutes les notes' }).click();
  await expect(notes(facilitator).getByRole('button', { name: TITLE, exact: true })).toBeFocused();
  await expectAccessible(facilitator, 'the list of notes');
  await picture(facilitator, 'notes-list');

  await facilitator.getByRole('link', { name: 'Inviter, modifier…' }).click();
  const link = await invite(facilitator, { name: 'Nadia', sector: 'Famille' });
  await facilitator.goBack();
  await openNote(facilitator, TITLE);
  const nadia = await people.enter('Nadia', link, { viewport: PHONE, dark: true });
  await acceptRules(nadia);
  await nadia.getByRole('button', { name: 'Notes', exact: true }).click();
  await openNote(nadia, TITLE);
  await Promise.all([
    noteText(nadia, TITLE)
      .press('Control+Home')
      .then(() => nadia.keyboard.type('Nadia : bonjour. ', { delay: 15 })),
    noteText(facilitator, TITLE)
      .press('Control+End')
      .then(() => facilitator.keyboard.type(' Le CMPP la suit.', { delay: 15 })),
  ]);
  const both = 'Nadia : bonjour. Léa est en ULIS. Le CMPP la suit.';
  for (const page of [nadia, facilitator]) await expect(noteText(page, TITLE)).toHaveText(both);
  await expect(nadia.locator('.note-name')).toHaveCount(1);
  await expectAccessible(nadia, 'an open note on a phone');
  await picture(nadia, 'notes-open-phone-dark');
  await picture(facilitator, 'notes-open');

  await facilitator.getByRole('button', { name: `Que faire de la note ${TITLE}` }).click();
  await facilitator.getByRole('menuitem', { name: 'Renommer' }).click();
  await facilitator.getByRole('dialog').getByLabel('Titre de la note').fill('Octobre');
  await facilitator.getByRole('dialog').getByRole('button', { name: 'Renommer' }).click();
  // Renaming doesn't take the text from under those who write in it.
  await expect(noteText(facilitator, 'Octobre')).toHaveText(both);

  await facilitator.getByRole('button', { name: 'Que faire de la note Octobre' }).click();
  await facilitator.getByRole('menuitem', { name: 'Supprimer' }).click();
  const question = facilitator.getByRole('alertdialog');
  await expect(question).toContainText('effacés pour tout le monde');
  await question.getByRole('button', { name: 'Annuler' }).click();
  await expect(noteText(facilitator, 'Octobre')).toHaveText(both);
  await facilitator.getByRole('button', { name: 'Que faire de la note Octobre' }).click();
  await facilitator.getByRole('menuitem', { name: 'Supprimer' }).click();
  await question.getByRole('button', { name: 'Supprimer pour tout le monde' }).click();
  await expect(notes(facilitator).getByText('Aucune note ici pour l’instant.').first()).toBeVisible();
  await expect(nadia.getByRole('textbox', { name: /Texte de la note/ })).toHaveCount(0);
  await expect(nadia.getByText(/n’est plus là|ne vous est plus ouverte/).first()).toBeVisible();
  expect(people.complaints).toEqual([]);
});
