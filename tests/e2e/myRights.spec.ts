import { readFile } from 'node:fs/promises';
import { ask } from './harness/ask.ts';
import { expectAccessible } from './harness/axe.ts';
import { sitDown } from './harness/consent.ts';
import { justProved } from './harness/justProved.ts';
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
    justProved(maillage);
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
    await dialog.getByLabel(/^Pour confirmer, écrivez son nom/).fill('école');
    await expectAccessible(claire, 'before erasing');
    await dialog.getByRole('button', { name: 'Effacer ce volet' }).click();
    const certificate = claire.getByRole('dialog', { name: /« École » est effacé/ });
    await expect(certificate).toContainText(/Certificat/);
    await certificate.getByRole('button', { name: 'Fermer' }).last().click();
  });

  await test.step('[RG8] while an authority asks to keep, nothing goes; who set it does not lift it', async () => {
    const { url } = await ask<{ url: string }>(claire, `/situations/${table.situationId}/invitations`, {
      role: 'facilitator',
      sector: 'social',
      name: 'M. Bonnet',
    });
    const bonnet = await people.enter('M. Bonnet', url, { viewport: PHONE });
    justProved(maillage);
    await claire.getByLabel('Référence de la demande').fill('TJ Lyon 26/1234');
    await claire.getByRole('button', { name: 'Empêcher l’effacement' }).click();
    await expect(claire.getByText('Vous avez posé cette conservation.')).toBeVisible();
    await expect(claire.getByRole('button', { name: 'Lever la conservation' })).toHaveCount(0);
    await expectAccessible(claire, 'legal holds');
    await nadia.goto(`${table.url}/droits`);
    await expect(nadia.getByText('Conservation demandée')).toHaveCount(0);
    await nadia.getByLabel('Quoi effacer').selectOption({ label: 'Tout le volet « Famille »' });
    await nadia.getByRole('heading', { name: 'Arrêter de partager, ou effacer' }).scrollIntoViewIfNeeded();
    await picture(nadia, 'rights-erase-375');
    await nadia.getByRole('button', { name: 'Effacer…' }).click();
    const dialog = nadia.getByRole('alertdialog', { name: /^Effacer « Famille »/ });
    await dialog.getByLabel(/^Pour confirmer/).fill('Famille');
    await expectAccessible(nadia, 'erasing, phone');
    await picture(nadia, 'rights-erase-dialog-375');
    await dialog.getByRole('button', { name: 'Effacer ce volet' }).click();
    await expect(dialog.getByText('Une autorité a demandé que cette situation soit conservée')).toBeVisible();
    await dialog.getByRole('button', { name: 'Annuler' }).click();

    await bonnet.goto(`${table.url}/droits`);
    await bonnet.getByRole('button', { name: 'Lever la conservation' }).click();
    const lifting = bonnet.getByRole('alertdialog', { name: /^Lever la conservation/ });
    await lifting.getByLabel('Ce qui y met fin').fill('Ordonnance 26/77');
    await picture(bonnet, 'rights-lift-375');
    await lifting.getByRole('button', { name: 'Lever la conservation' }).click();
    await expect(bonnet.getByText(/TJ Lyon 26\/1234\s: levée le .+ \(Ordonnance 26\/77\)/)).toBeVisible();
    await picture(bonnet, 'rights-holds-375');
    await picture(claire, 'rights-holds-1280');
  });

  await test.step('[RG7] [CS12] [UI15] beside it, the way to stop sharing, easy to read; the table prints how to get a copy', async () => {
    await nadia.getByRole('link', { name: 'Arrêter de partager' }).click();
    await nadia.getByRole('button', { name: 'Facile à lire' }).click();
    await expect(nadia.getByText('Ici, vous voyez qui peut lire vos informations.')).toBeVisible();
    await expect(nadia.getByText('Parlez à la personne qui facilite.').first()).toBeVisible();
    await expectAccessible(nadia, 'what I share, easy to read');
    await picture(nadia, 'sharing-easy-375');
    await claire.goto(table.url);
    await expect(claire.getByRole('main')).toBeVisible();
    await claire.emulateMedia({ media: 'print' });
    await expect(claire.getByRole('main')).toBeHidden();
    const said = claire.evaluate(() => getComputedStyle(document.body, '::before').content);
    expect(await said).toContain('Cette page ne s’imprime pas ainsi.');
    await claire.emulateMedia({ media: 'screen' });
  });
  expect(people.complaints).toEqual([]);
});
