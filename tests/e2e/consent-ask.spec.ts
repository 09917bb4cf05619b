import { createHash } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './harness/axe.ts';
import type { Maillage } from './harness/maillage.ts';
import { type People, PHONE } from './harness/people.ts';
import { picture } from './harness/picture.ts';
import { expect, test } from './harness/test.ts';

const TEACHER = 'Hélène Rivière';
const REFERENT = 'Moussa Diallo';

/** The facilitator writes the family file and asks; gives back the address of what is asked. */
async function askForCare(claire: Page, situation: string): Promise<string> {
  await claire.goto(`${situation}/fiche-famille`);
  await claire.getByLabel('Date de naissance').fill('2016-04-12');
  await claire.getByRole('checkbox', { name: /^L’enfant est capable de discernement/ }).uncheck();
  await claire.getByRole('radio', { name: /^Les deux parents ensemble/ }).check();
  await claire.getByLabel('En qualité de').nth(0).selectOption({ label: 'mère' });
  await claire.getByLabel('En qualité de').nth(1).selectOption({ label: 'père' });
  await expect(claire.getByText('Doit signer : Samia Haddad (mère).')).toBeVisible();
  await expect(claire.getByText('Doit signer : Karim Haddad (père).')).toBeVisible();
  await expectAccessible(claire, 'family file');
  await claire.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(claire.getByText('La fiche de la famille est enregistrée.')).toBeVisible();

  await claire.goto(`${situation}/accords/nouveau`);
  await claire.getByRole('checkbox', { name: /^Soins/ }).check();
  for (const name of [TEACHER, REFERENT])
    await claire.getByRole('checkbox', { name: new RegExp(name) }).check();
  await claire.getByLabel('Pour quoi faire').selectOption({ label: 'aider à l’école' });
  await claire.getByRole('button', { name: 'Voir le texte avant de demander' }).click();
  await claire.getByRole('radio', { name: 'Facile à lire et à comprendre' }).check();
  await expect(claire.getByRole('heading', { name: 'Vous pouvez changer d’avis' })).toBeVisible();
  await expectAccessible(claire, 'preview of what is asked');
  await claire.getByRole('button', { name: 'Demander cet accord' }).click();
  await expect(claire).toHaveURL(/\/accords\/(?!nouveau)[\w-]+$/);
  return claire.url();
}

/** The card of one person, by the question that its answers are read with. */
const card = (page: Page, name: string): Locator => page.getByRole('group', { name: new RegExp(`^${name}`) });

async function drawWithAFinger(page: Page): Promise<void> {
  const pad = page.getByRole('img', { name: /^Votre signature avec le doigt/ });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('there is nowhere to sign');
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.down();
  for (let at = 1; at <= 40; at += 1) {
    await page.mouse.move(box.x + 40 + at * 5, box.y + box.height / 2 + Math.sin(at / 4) * 40);
  }
  await page.mouse.up();
}

/** The text as the page shows it, a line each: what somebody signs is what they can read. */
async function linesShown(page: Page): Promise<string> {
  const box = page.getByRole('region', { name: 'Le texte que vous signez' }).locator('[lang] h3, [lang] p');
  return (await box.allTextContents()).join('\n');
}

async function enterPhone(maillage: Maillage, people: People, who: 'samia' | 'karim'): Promise<Page> {
  return await people.enter(who, await maillage.signInLink(`${who}.haddad@demo.example`), {
    viewport: PHONE,
  });
}

test('a mother signs on her phone, in easy words: yes for one, no for the other', async ({
  maillage,
  people,
}) => {
  const seeded = await maillage.seed();
  const situation = `${maillage.url}/situations/${seeded.situations[0]?.id}`;
  const claire = await people.enter('Claire', await maillage.signInLink('claire.fontaine@demo.example'));
  const asked = await askForCare(claire, situation);
  const samia = await enterPhone(maillage, people, 'samia');

  await test.step('« Ce que je partage » says that an answer is awaited, and leads to it', async () => {
    await samia.goto(`${situation}/partage`);
    await samia
      .locator(`a[href="${new URL(asked).pathname}"]`)
      .first()
      .click();
    await expect(samia.getByRole('heading', { level: 1 })).toHaveText('On vous demande votre accord');
  });

  await test.step('[CA3] a browser without a voice of its own says so', async () => {
    await samia.getByRole('button', { name: 'Écouter' }).click();
    await expect(samia.getByText('Cet appareil n’a pas de voix en français.')).toBeVisible();
  });

  await test.step('she chooses simpler words, and each thing on its own', async () => {
    await expectAccessible(samia, 'step 1, standard');
    await samia.getByRole('button', { name: 'Plus simple' }).click();
    await picture(samia, 'phone-ask-1-easy');
    await expectAccessible(samia, 'step 1, easy');
    await samia.getByRole('button', { name: 'Continuer' }).click();
    await expect(samia.getByText('Étape 2 sur 3')).toBeVisible();
    for (const radio of await samia.getByRole('radio').all()) await expect(radio).not.toBeChecked();
    await samia.getByRole('button', { name: 'Continuer et signer' }).click();
    await expect(samia.getByText('Il reste 2 réponses à donner.')).toBeVisible();
    await expect(card(samia, TEACHER).getByRole('radio', { name: 'Oui' })).toBeFocused();
    await card(samia, TEACHER).getByRole('radio', { name: 'Oui' }).check();
    await card(samia, REFERENT).getByRole('radio', { name: 'Non' }).check();
    await picture(samia, 'phone-ask-2-easy');
    await expectAccessible(samia, 'step 2, easy');
  });

  await test.step('[CA7] another language draws the page anew and loses no answer', async () => {
    await samia.getByRole('button', { name: 'English' }).click();
    await expect(samia.getByText('Step 2 of 3')).toBeVisible();
    await expect(card(samia, REFERENT).getByRole('radio', { name: 'No', exact: true })).toBeChecked();
    await samia.getByRole('button', { name: 'Français' }).click();
    await expect(card(samia, TEACHER).getByRole('radio', { name: 'Oui' })).toBeChecked();
    const kept = await samia.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toMatch(/answers|Hélène/);
  });

  await test.step('[CA4, CA5] she signs the very words on her screen, with her name and a drawing', async () => {
    await samia.getByRole('button', { name: 'Continuer et signer' }).click();
    await expect(samia.getByRole('heading', { level: 1 })).toHaveText('Vérifiez et signez');
    const shown = await linesShown(samia);
    expect(shown).toContain('On lui montre le volet');
    await samia.getByRole('button', { name: 'Je signe', exact: true }).click();
    await expect(samia.getByLabel('Votre prénom et votre nom')).toBeFocused();
    await samia.getByLabel('Votre prénom et votre nom').fill('Samia Haddad');
    await drawWithAFinger(samia);
    await picture(samia, 'phone-ask-3-easy');
    await expectAccessible(samia, 'step 3, easy');
    const [request] = await Promise.all([
      samia.waitForRequest(/\/sign$/),
      samia.getByRole('button', { name: 'Je signe', exact: true }).click(),
    ]);
    const sent = request.postDataJSON();
    expect(sent).toMatchObject({ name: 'Samia Haddad', language: 'fr', variant: 'easy', passkey: null });
    expect(sent.answers.map(({ answer }: { answer: string }) => answer)).toEqual(['yes', 'no']);
    expect(sent.strokes.flat(2).every((figure: unknown) => Number.isInteger(figure))).toBe(true);
    expect(sent.strokes[0].length).toBeGreaterThan(20);
    const { texts } = await (await samia.request.get(asked.replace('/accords/', '/api/consents/'))).json();
    const signed = texts.find(
      ({ language, variant }: { language: string; variant: string }) =>
        language === 'fr' && variant === 'easy',
    );
    expect(sent.textSha256).toBe(createHash('sha256').update(signed.full, 'utf8').digest('hex'));
    expect(shown).toBe(signed.full.replaceAll(/\n+/g, '\n'));
  });

  await test.step('[CA9] nothing opens yet, and she is told who else must sign', async () => {
    await expect(samia.getByText('Vous avez signé. Merci.')).toBeVisible();
    await expect(samia.getByText('Rien ne s’ouvre pour le moment.')).toBeVisible();
    await expect(samia.getByText('L’accord de Karim Haddad.')).toBeVisible();
    await picture(samia, 'phone-ask-done');
    await expectAccessible(samia, 'done');
  });

  await test.step('the father signs by keyboard alone, with his name alone; then it opens', async () => {
    const karim = await enterPhone(maillage, people, 'karim');
    await karim.goto(asked);
    await karim.getByRole('button', { name: 'Continuer' }).press('Enter');
    await karim.getByRole('radio', { name: 'Oui' }).first().focus();
    await karim.keyboard.press('Space');
    await karim.keyboard.press('Tab');
    await karim.keyboard.press('ArrowRight');
    await expect(card(karim, REFERENT).getByRole('radio', { name: 'Non' })).toBeChecked();
    await karim.getByRole('button', { name: 'Continuer et signer' }).press('Enter');
    await karim.getByLabel('Votre prénom et votre nom').focus();
    await karim.keyboard.type('Karim Haddad');
    await karim.keyboard.press('Enter');
    await expect(
      karim.getByRole('listitem').filter({ hasText: `${TEACHER} : ouvert jusqu’au` }),
    ).toBeVisible();
    await expect(
      karim.getByRole('listitem').filter({ hasText: `${REFERENT} : vous avez dit non` }),
    ).toBeVisible();
  });
  expect(people.complaints).toEqual([]);
});

test('« Quitter vite » leaves nothing behind, and no way back', async ({ maillage, people }) => {
  const seeded = await maillage.seed();
  const situation = `${maillage.url}/situations/${seeded.situations[0]?.id}`;
  const claire = await people.enter('Claire', await maillage.signInLink('claire.fontaine@demo.example'));
  const asked = await askForCare(claire, situation);
  const samia = await enterPhone(maillage, people, 'samia');
  const referrers: (string | undefined)[] = [];
  await samia.context().route(/meteofrance/, (route) => {
    referrers.push(route.request().headers()['referer']);
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<title>Météo</title>' });
  });
  await samia.goto(asked);
  await samia.getByRole('button', { name: 'Continuer' }).click();
  await card(samia, TEACHER).getByRole('radio', { name: 'Oui' }).check();
  await samia.getByRole('button', { name: 'Quitter vite' }).click();
  await expect(samia).toHaveTitle('Météo');
  expect(referrers).toEqual([undefined]);
  await test.step('[CA6] going back finds the way in, not the question', async () => {
    await samia.goBack();
    await expect(samia).toHaveURL(/\/entrer/);
    await samia.goto(asked);
    await expect(samia).toHaveURL(/\/entrer/);
  });
  expect(people.complaints).toEqual([]);
});
