import { readFile } from 'node:fs/promises';
import { expectAccessible } from './harness/axe.ts';
import { sitDown } from './harness/consent.ts';
import { PHONE } from './harness/people.ts';
import { picture } from './harness/picture.ts';
import { expect, test } from './harness/test.ts';

/** A mother takes her data along, asks for a correction, reads the answer; two verbs stand apart. */
test('[RG1] [RG3] [RG4] [RG5] she asks, is answered within the legal month, and takes her data along', async ({
  maillage,
  people,
}) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  const table = await sitDown(maillage, claire);
  const nadia = await people.enter('Nadia', table.links.nadia, { viewport: PHONE });

  await test.step('[RG5] to erase is another verb than to stop, and says so', async () => {
    await nadia.goto(`${table.url}/partage`);
    await expect(nadia.getByText('Effacer détruit, pour tous et pour toujours.')).toBeVisible();
    await nadia.getByRole('link', { name: 'Demander l’effacement' }).click();
    await expect(nadia.getByRole('radio', { name: /^Effacer quelque chose/ })).toBeChecked();
    await expect(nadia.getByText('Effacer n’est pas arrêter de partager.')).toBeVisible();
    await expectAccessible(nadia, 'a request');
    await picture(nadia, 'rights-ask-375');
  });

  await test.step('[RG3] a request has words, and its kind is chosen', async () => {
    await nadia.getByRole('radio', { name: /^Corriger quelque chose/ }).check();
    await nadia.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(nadia.getByText('Écrivez votre demande.')).toBeVisible();
    await nadia.getByLabel('Votre demande, avec vos mots').fill('Ma fille a dix ans, pas neuf.');
    await nadia.getByRole('button', { name: 'Envoyer la demande' }).click();
    const card = nadia.getByRole('listitem').filter({ hasText: 'Ma fille a dix ans' });
    await expect(card).toContainText('en attente');
    await expect(card).toContainText(/Réponse au plus tard le .+ \(encore (2[89]|3[01]) jours\)/);
  });

  await test.step('[RG4] an answer that is not a whole yes comes with the ways to complain', async () => {
    await claire.goto(`${table.url}/droits`);
    const card = claire.getByRole('listitem').filter({ hasText: 'Ma fille a dix ans' });
    await card.getByRole('button', { name: 'Répondre' }).click();
    const dialog = claire.getByRole('dialog', { name: 'Répondre à la demande de Nadia' });
    await dialog.getByRole('radio', { name: 'C’est fait en partie' }).check();
    await dialog.getByLabel('Votre réponse, en mots simples').fill('Corrigé dans le volet École.');
    await dialog.getByRole('button', { name: 'Répondre' }).click();
    await expect(dialog).toBeHidden();
    await nadia.reload();
    const answered = nadia.getByRole('listitem').filter({ hasText: 'Ma fille a dix ans' });
    await expect(answered).toContainText('Corrigé dans le volet École.');
    await expect(answered).toContainText('Vous pouvez aussi vous plaindre à la CNIL');
    await expectAccessible(nadia, 'an answer');
  });

  await test.step('[RG1] one press: the copy is made, fetched and handed over', async () => {
    const coming = nadia.waitForEvent('download');
    await nadia.getByRole('button', { name: 'Pour un autre logiciel (JSON)' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('mes-donnees-maillage.json');
    expect(await readFile(await download.path(), 'utf8')).toContain('Nadia');
    await expect(nadia.getByRole('main').getByText('La copie est sur votre appareil.')).toBeVisible();
  });

  await test.step('[RG6] a volet is erased on request, knowingly, with a certificate', async () => {
    await nadia.goto(`${table.url}/droits?demande=erasure`);
    await nadia.getByLabel('Dans quel volet').selectOption({ label: 'École' });
    await nadia.getByLabel('Votre demande, avec vos mots').fill('Effacez le volet de l’école.');
    await nadia.getByRole('button', { name: 'Envoyer la demande' }).click();
    await expect(nadia.getByRole('listitem').filter({ hasText: 'Effacez le volet' })).toBeVisible();
    await claire.goto(`${table.url}/droits`);
    const card = claire.getByRole('listitem').filter({ hasText: 'Effacez le volet' });
    await card.getByRole('button', { name: 'Effacer ce volet' }).click();
    const dialog = claire.getByRole('alertdialog', { name: /^Effacer « École »/ });
    await expect(dialog.getByRole('button', { name: 'Effacer ce volet' })).toBeDisabled();
    await dialog.getByRole('checkbox').check();
    await expectAccessible(claire, 'before erasing');
    await dialog.getByRole('button', { name: 'Effacer ce volet' }).click();
    await expect(claire.getByRole('dialog', { name: /« École » est effacé/ })).toContainText(/Certificat/);
  });
  expect(people.complaints).toEqual([]);
});
