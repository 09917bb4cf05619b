import { expectAccessible } from './harness/axe.ts';
import { prepareConsent, sitDown } from './harness/consent.ts';
import { canvas } from './harness/map.ts';
import { PHONE } from './harness/people.ts';
import { picture } from './harness/picture.ts';
import { expectSaved } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

/** The table rests on the family's letter: written together, signed, and taken back knowing who leaves. */
test('[CS9] [CS11] a family invites with a letter, and takes its invitation back', async ({
  maillage,
  people,
}) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  const table = await sitDown(maillage, claire);
  const nadia = await people.enter('Nadia', table.links.nadia, { viewport: PHONE });
  const lopez = await people.enter('Dr Lopez', table.links.lopez);
  await lopez.goto(table.url);
  await expect(canvas(lopez)).toBeVisible();

  await test.step('[CS11] the letter begins as a note, and she signs what she reads', async () => {
    await claire.goto(`${table.url}/lettre`);
    await claire.getByRole('button', { name: 'Commencer la lettre' }).click();
    await expect(claire.getByText(/Nous vous invitons à parler avec nous/)).toBeVisible();
    await nadia.goto(`${table.url}/lettre`);
    await expect(nadia.getByText(/Nous vous invitons à parler avec nous/)).toBeVisible();
    await expectAccessible(nadia, 'the letter');
    await picture(nadia, 'letter-375');
    await nadia.getByRole('button', { name: 'Signer la lettre' }).click();
    await expect(nadia.getByText('Écrivez votre prénom et votre nom pour signer.').first()).toBeVisible();
    await nadia.getByLabel('Votre prénom et votre nom').fill('Nadia Martin');
    await nadia.getByRole('button', { name: 'Signer la lettre' }).click();
    await expect(nadia.getByText(/^Nadia.*, le /)).toBeVisible();
    await claire.reload();
    await claire.getByLabel('Votre prénom et votre nom').fill('Claire Fontaine');
    await claire.getByRole('button', { name: 'Signer la lettre' }).click();
    await expect(claire.getByText('L’invitation est en place.')).toBeVisible();
    await claire.getByRole('link', { name: 'Inviter les participants' }).click();
    await expect(claire.getByRole('button', { name: 'Inviter quelqu’un' })).toBeVisible();
  });

  await test.step('[CS9] she reads who leaves, then everybody else is out at once', async () => {
    await nadia.goto(`${table.url}/partage`);
    await nadia.getByRole('button', { name: 'Retirer mon invitation' }).click();
    const dialog = nadia.getByRole('alertdialog', { name: /^Retirer votre invitation/ });
    await expect(dialog).toContainText(/quittent la table tout de suite.*Dr Lopez/);
    await picture(nadia, 'invitation-withdraw-375');
    await dialog.getByRole('button', { name: 'Retirer mon invitation' }).click();
    await expect(
      nadia.getByRole('article', { name: 'Vous avez retiré votre invitation' }).first(),
    ).toBeVisible();
    await expect(
      lopez.getByRole('heading', { name: 'Cette table n’est plus ouverte pour vous' }),
    ).toBeVisible();
    await expect(canvas(lopez)).toBeHidden();
    await nadia.goto(table.url);
    await expectSaved(nadia);
  });
  expect(people.complaints).toEqual([]);
});

test('[CS10] a professional records a withdrawal on the mother’s word', async ({ maillage, people }) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  const table = await sitDown(maillage, claire);
  const nadia = await people.enter('Nadia', table.links.nadia, { viewport: PHONE });
  const { consentId } = await prepareConsent(claire, table);
  await nadia.goto(`${maillage.url}/accords/${consentId}`);
  await nadia.getByRole('button', { name: 'Continuer', exact: true }).click();
  await nadia
    .getByRole('button', { name: /^Oui/ })
    .or(nadia.getByRole('radio', { name: /^Oui/ }))
    .first()
    .click();
  await nadia.getByRole('button', { name: 'Continuer et signer' }).click();
  await nadia.getByLabel('Votre prénom et votre nom').fill('Nadia Martin');
  await nadia.getByRole('button', { name: 'Je signe', exact: true }).click();
  await expect(nadia.getByText(/signé. Merci/)).toBeVisible();

  await claire.goto(`${table.url}/partage`);
  await expect(claire.getByText('En cours')).toBeVisible();
  await expectAccessible(claire, 'consents and sharing');
  await picture(claire, 'sharing-pro-1280');
  await claire.getByRole('button', { name: 'Enregistrer un retrait' }).click();
  const dialog = claire.getByRole('dialog', { name: 'Enregistrer un retrait' });
  // On whose word is said by whoever heard it: nobody is chosen beforehand.
  await expect(dialog.getByRole('radio', { name: /^Nadia/ })).not.toBeChecked();
  await dialog.getByRole('radio', { name: 'par téléphone' }).check();
  await dialog.getByRole('button', { name: 'Enregistrer le retrait' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('radio', { name: /^Nadia/ }).check();
  await expectAccessible(claire, 'recording a withdrawal');
  await dialog.getByRole('button', { name: 'Enregistrer le retrait' }).click();
  const receipt = claire.getByRole('article', { name: /a arrêté de partager$/ }).first();
  await expect(receipt).toContainText('par téléphone');
  await expect(receipt).toContainText('M. Roux ne voit plus');
  expect(people.complaints).toEqual([]);
});
