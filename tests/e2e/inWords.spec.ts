import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/axe.ts';
import { PHONE } from './harness/people.ts';
import { expectSaved, goTo } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

const sentence = (page: Page, words: RegExp) => page.locator('[data-row]').filter({ hasText: words }).first();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const inSentences = (page: Page) => page.getByRole('button', { name: 'En phrases' }).click();

test('the map in sentences: read, changed, proposed, and what it rests on', async ({ maillage, people }) => {
  const seeded = await maillage.seed();
  const url = `${maillage.url}/situations/${seeded.situations[0]?.id}`;
  const facilitator = seeded.accounts.find(({ role }) => role === 'facilitator');
  const claire = await people.enter('Claire', await maillage.signInLink(facilitator?.email ?? ''));
  const samia = await people.enter('Samia', await maillage.signInLink('samia.haddad@demo.example'), {
    viewport: PHONE,
  });
  await claire.goto(url);
  await claire.getByRole('button', { name: 'Liste' }).first().click();
  await samia.goto(url);
  await goTo(samia, 'Liste');
  await inSentences(claire);

  await test.step('[WD1] [WD2] a sentence opens its card, and gives the focus back', async () => {
    await expect(claire.getByRole('heading', { name: 'Les personnes' })).toBeVisible();
    await sentence(claire, /^Samia,/).focus();
    await claire.keyboard.press('F2');
    await claire.keyboard.type('Samia H.');
    await claire.keyboard.press('Enter');
    await claire.keyboard.press('Escape');
    expect(await focused(claire)).toContain('Samia H.,');
    await claire.keyboard.press('Control+z');
    await expect(sentence(claire, /^Samia,/)).toBeVisible();
    await expect(claire.locator('[data-row][tabindex="0"]')).toHaveCount(1);
  });

  await test.step('[WD6] somebody is a paragraph under a heading, and a clause opens its own card by the keys', async () => {
    const lina = claire.getByRole('group', { name: /^Lina, \d+\sans,$/ });
    await expect(lina.getByRole('heading', { level: 4 })).toHaveText(/^Lina, /);
    await expect(lina.getByRole('listitem').first()).toContainText('famille d’accueil');
    await sentence(claire, /^Lina,/).focus();
    await claire.keyboard.press('ArrowDown');
    await claire.keyboard.press('Enter');
    await expect(claire.getByLabel('Nuits passées là')).toBeVisible();
    await expect(lina.locator('[aria-expanded="true"]')).toHaveText(/^vit en semaine/);
    await claire.keyboard.press('Escape');
  });

  await test.step('[BD46] the facilitator says who Samia is at the table', async () => {
    await sentence(claire, /^Samia,/).click();
    await claire.getByLabel('Qui est-ce à cette table').selectOption({ label: 'Samia Haddad' });
    await expectSaved(claire);
  });

  await test.step('[BD40] [BD42] what is said of somebody is proposed, and answered by them', async () => {
    await claire.getByRole('button', { name: 'Proposer', exact: true }).click();
    await claire.getByLabel('Ce que vous proposez de dire de Samia').fill('Elle dort mal depuis la rentrée.');
    await claire.getByRole('button', { name: 'Envoyer' }).click();
    await expect(claire.getByText('Attend une réponse de Samia Haddad')).toBeVisible();
    await inSentences(samia);
    await sentence(samia, /propose de dire de Samia/).click();
    await expect(samia.getByText('C’est à vous de répondre')).toBeVisible();
    await samia.getByRole('button', { name: 'Le dire autrement' }).click();
    await samia.getByLabel('Avec vos mots').fill('Je dors peu, je m’inquiète.');
    await samia.getByRole('button', { name: 'Envoyer' }).click();
    await expect(sentence(claire, /Samia Haddad le dit autrement\s:\s«\sJe dors peu/)).toBeVisible();
    await expect(claire.getByRole('button', { name: 'Retirer ma proposition' })).toHaveCount(0);
    await samia.keyboard.press('Escape');
  });

  await test.step('[BD50] [IW8] what a link rests on is said, kept in sentences, and filtered', async () => {
    const asked = sentence(claire, /a fait appel/);
    await asked.click();
    await claire.getByLabel('Sur quoi cela repose').selectOption({ label: 'Hypothèse' });
    await claire.getByLabel('Hypothèse de qui').fill('la grand-mère');
    await claire.getByLabel('Hypothèse de qui').press('Enter');
    await claire.getByLabel('Date de la source').fill('mars 2024');
    await claire.getByLabel('Date de la source').press('Enter');
    await expect(sentence(claire, /\(hypothèse de la grand-mère, mars 2024\)/)).toBeVisible();
    await claire.keyboard.press('Escape');
    const all = await claire.locator('[data-row]').count();
    await claire.getByLabel('Montrer', { exact: true }).selectOption({ label: 'Tout, sauf les hypothèses' });
    await expect(sentence(claire, /hypothèse de la grand-mère/)).toHaveCount(0);
    await expect(claire.locator('[data-row]')).toHaveCount(all - 1);
    await claire.getByRole('button', { name: 'Voir la carte' }).click();
    await expect(claire.getByText('Les hypothèses sont cachées.')).toBeVisible();
    await claire.getByRole('button', { name: 'Tout montrer' }).click();
    await expect(claire.getByText('Les hypothèses sont cachées.')).toHaveCount(0);
    await claire.getByRole('button', { name: 'Liste' }).first().click();
  });

  await test.step('[WD4] the text is copied as it is shown', async () => {
    await claire.getByRole('button', { name: 'Copier le texte' }).click();
    await expect(claire.getByText(/Le texte est copié/).first()).toBeVisible();
    const copied = await claire.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Les personnes\n- Lina, 10/u);
    expect(copied).toContain('(hypothèse de la grand-mère, mars 2024)');
    expect(copied).toMatch(/Copie remise à Claire Fontaine, .* Référence/u);
  });

  await test.step('[SH30] lines that accuse are allowed with a reason, and everybody reads it', async () => {
    await claire.getByRole('button', { name: 'Plus d’actions' }).first().click();
    await claire.getByRole('menuitem', { name: 'Lignes de violence et d’abus…' }).click();
    const dialog = claire.getByRole('dialog', { name: 'Lignes de violence et d’abus' });
    await expect(dialog).toContainText('L.226-2-1');
    await dialog.getByRole('button', { name: 'Permettre ces lignes' }).click();
    await expect(dialog.getByText('Dites pourquoi').last()).toBeVisible();
    await dialog.getByLabel('Pourquoi les permettre ici').fill('Demandé par le juge.');
    await expectAccessible(claire, 'lines that accuse');
    await dialog.getByRole('button', { name: 'Permettre ces lignes' }).click();
    await expect(dialog).toBeHidden();
    await expect(
      samia.getByText(/sont permises depuis le .* parce que\s: Demandé par le juge\./),
    ).toBeVisible();
  });

  await test.step('nobody is left out: both screens, axe clean, nothing wider than a phone', async () => {
    await sentence(samia, /^Lina,/).click();
    await expectAccessible(samia, 'the sentences on a phone');
    expect(await samia.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await samia.screenshot({ path: test.info().outputPath('words-375.png'), fullPage: true });
    await expectAccessible(claire, 'the sentences');
    await claire.screenshot({ path: test.info().outputPath('words-1280.png'), fullPage: true });
  });
  expect(people.complaints).toEqual([]);
});
