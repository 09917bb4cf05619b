import type { Page } from '@playwright/test';
import { addPerson, canvas, element } from './harness/map.ts';
import { createNote, notes, noteText } from './harness/notes.ts';
import { acceptRules, expectSaved, invite, openSituation } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

/** The words that only the family may read until they share them. */
const KEPT = 'Oncle Sami';

async function workIn(page: Page, compartment: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${compartment}`), pressed: false })
    .first()
    .click();
}

/** All that a page was sent, in its text and in what it keeps of the documents, has no trace of what isn't its own. */
async function expectNoTrace(page: Page, words: string): Promise<void> {
  expect(await page.content()).not.toContain(words);
}

test('what the family keeps is seen by nobody else, until they share it knowingly', async ({
  maillage,
  people,
}) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  await openSituation(claire, 'Autour d’Ilyes (exemple fictif)');
  await claire.getByRole('link', { name: 'Inviter, modifier…' }).click();
  const nadiaLink = await invite(claire, { name: 'Nadia', sector: 'Famille' });
  const rouxLink = await invite(claire, { name: 'M. Roux', sector: 'École' });
  await claire.getByRole('link', { name: 'Retour à la table' }).click();
  const nadia = await people.enter('Nadia', nadiaLink);
  const roux = await people.enter('M. Roux', rouxLink);
  for (const guest of [nadia, roux]) await acceptRules(guest);

  await workIn(nadia, 'Famille');
  await addPerson(nadia, KEPT, [330, 300]);
  await createNote(nadia, 'Entre nous', 'Famille');
  await noteText(nadia, 'Entre nous').pressSequentially('Il vit chez nous depuis mai.');
  await expectSaved(nadia);

  await test.step('« Qui voit cela ? » names her, and nobody else', async () => {
    await notes(nadia)
      .getByRole('button', { name: /^Qui voit cela/ })
      .first()
      .click();
    const answer = nadia.getByRole('dialog', { name: 'Qui voit cela ?' });
    await expect(answer.getByRole('listitem')).toHaveCount(1);
    await expect(answer.getByRole('listitem')).toContainText('Nadia (vous)');
    await nadia.keyboard.press('Escape');
  });

  await test.step('the others have no trace of it, the facilitator included', async () => {
    for (const page of [claire, roux]) {
      await page.reload();
      await expect(canvas(page)).toBeVisible();
      await expectSaved(page);
      await expect(element(page, KEPT)).toHaveCount(0);
      await expectNoTrace(page, KEPT);
      await expectNoTrace(page, 'Entre nous');
    }
  });

  await test.step('« Voir comme… » says the same, on the word of the server', async () => {
    await claire.getByRole('button', { name: 'Voir comme…' }).click();
    await claire.getByRole('menuitem', { name: /Nadia/ }).click();
    await expect(
      claire.getByRole('status').filter({ hasText: 'Vous voyez la table comme Nadia' }),
    ).toBeVisible();
    await expectNoTrace(claire, KEPT);
    await claire.getByRole('button', { name: 'Revenir à ma vue' }).click();
  });

  await test.step('she shares it, having read who will see it', async () => {
    await element(nadia, KEPT).click();
    const bar = nadia.getByRole('region', { name: 'Ce qui est choisi' });
    await bar.getByRole('button', { name: 'Plus d’actions' }).click();
    await nadia.getByRole('menuitem', { name: 'Partager vers…' }).click();
    const dialog = nadia.getByRole('dialog', { name: 'Partager vers un autre volet' });
    await dialog.getByRole('radio', { name: /^Table commune/ }).check();
    await expect(dialog.getByText('Le verront pour la première fois')).toBeVisible();
    await expect(dialog.getByText(/M\. Roux/).first()).toBeVisible();
    await dialog.getByRole('button', { name: 'Partager vers Table commune' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('now they see it; the note stays where it was', async () => {
    for (const page of [claire, roux, nadia]) await expect(element(page, `${KEPT}, personne`)).toBeAttached();
    await expectNoTrace(roux, 'Entre nous');
  });
  expect(people.complaints).toEqual([]);
});

test('somebody who observes reads the table and changes nothing', async ({ demo, people }) => {
  const { maillage, seeded } = demo;
  const page = await people.enter('Nadège', await maillage.signInLink('nadege.grand@demo.example'));
  await page.goto(`${maillage.url}/situations/${seeded.situations[0]?.id}`);
  await expect(
    canvas(page)
      .getByRole('button', { name: /, personne/ })
      .first(),
  ).toBeVisible();
  const tools = page.getByRole('toolbar', { name: 'Outils de la carte' });
  await expect(tools.getByRole('button', { name: 'Choisir' })).toBeVisible();
  await expect(tools.getByRole('button', { name: 'Personne' })).toBeHidden();
  await expect(tools.getByRole('button', { name: 'Lien' })).toBeHidden();
  await canvas(page)
    .getByRole('button', { name: /, personne/ })
    .first()
    .focus();
  for (const key of ['p', 'm', 'ArrowUp', 'Enter', 'Delete']) await page.keyboard.press(key);
  await expect(canvas(page).getByRole('textbox')).toHaveCount(0);
  await notes(page).getByRole('listitem').first().getByRole('button').first().click();
  const text = page.getByRole('textbox', { name: /^Texte de la note/ });
  await expect(text).toHaveAttribute('aria-readonly', 'true');
  await expectSaved(page);
  expect(people.complaints).toEqual([]);
});
