import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/axe.ts';
import { prepareConsent, sitDown } from './harness/consent.ts';
import { addPerson, canvas, element } from './harness/map.ts';
import { createNote, notes, noteText, openNote } from './harness/notes.ts';
import { LAPTOP, PHONE } from './harness/people.ts';
import { picture } from './harness/picture.ts';
import { expectSaved } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

/** What only the carers know, until the mother opens it: on the map, in a note's title, in its text. */
const ON_THE_MAP = 'Mme Orthophonie';
const TITLE = 'Bilan de langage';
const WORDS = 'Léa parle mieux depuis mai.';

/** « Within a second » on a quiet machine; two cores share ten things here. */
const SOON_MS = 5_000;

async function workIn(page: Page, compartment: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`^${compartment}`), pressed: false })
    .first()
    .click();
}

/** Nothing of it is in the page, drawn, said or waiting. */
async function expectNoTrace(page: Page): Promise<void> {
  const content = await page.content();
  for (const words of [ON_THE_MAP, TITLE, WORDS]) expect(content).not.toContain(words);
}

test('[CS2] [CS3] [CS4] [CS20] a mother opens « Soins » to the school until June, then takes it back', async ({
  maillage,
  people,
}) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  const table = await sitDown(maillage, claire);
  const lopez = await people.enter('Dr Lopez', table.links.lopez);
  await lopez.goto(table.url);
  await workIn(lopez, 'Soins');
  await addPerson(lopez, ON_THE_MAP, [330, 300]);
  await createNote(lopez, TITLE, 'Soins');
  await noteText(lopez, TITLE).pressSequentially(WORDS);
  await expectSaved(lopez);

  const roux = await people.enter('M. Roux', table.links.roux, { viewport: LAPTOP });
  await roux.goto(table.url);
  await expect(canvas(roux)).toBeVisible();
  await expectSaved(roux);
  await expectNoTrace(roux);
  await expect(roux.getByRole('button', { name: /^Soins/ })).toHaveCount(0);

  const nadia = await people.enter('Nadia', table.links.nadia, { viewport: PHONE });
  const { until } = await prepareConsent(claire, table);
  let signedAt = 0;
  let stoppedAt = 0;

  await test.step('[CS6] her phone says that an answer is awaited; she says yes and signs', async () => {
    await nadia.goto(`${table.url}/partage`);
    await expect(nadia.getByRole('heading', { name: 'On attend votre réponse' })).toBeVisible();
    await expectAccessible(nadia, 'what I share, an answer awaited');
    await picture(nadia, 'consent-story-1-waiting-375');
    await nadia.getByRole('link', { name: 'Lire et répondre' }).click();
    await nadia.getByRole('button', { name: 'Continuer', exact: true }).click();
    await nadia
      .getByRole('button', { name: /^Oui/ })
      .or(nadia.getByRole('radio', { name: /^Oui/ }))
      .first()
      .click();
    await nadia.getByRole('button', { name: 'Continuer et signer' }).click();
    await nadia.getByLabel('Votre prénom et votre nom').fill('Nadia Martin');
    await nadia.getByRole('button', { name: 'Je signe', exact: true }).click();
    signedAt = Date.now();
    await expect(nadia.getByText(/signé. Merci/)).toBeVisible();
  });

  await test.step('[CS20] the teacher’s screen fills, without a reload, and it is said', async () => {
    await expect(element(roux, ON_THE_MAP)).toBeAttached({ timeout: SOON_MS });
    console.log(`signed → on the teacher's screen: ${Date.now() - signedAt} ms at most`);
    await expect(
      roux.getByText(/est maintenant ouvert : Soins|Soins vous est maintenant ouvert/),
    ).toBeVisible();
    await openNote(roux, TITLE);
    await expect(noteText(roux, TITLE)).toContainText(WORDS);
  });

  await test.step('[CS7] before anything, he reads on what it rests and until when', async () => {
    const row = roux.getByRole('button', { name: /^Soins/ }).first();
    await expect(row).toContainText(`par un accord de la famille, jusqu’au ${until}`);
    await notes(roux)
      .getByRole('button', { name: /^Qui voit cela/ })
      .first()
      .click();
    const answer = roux.getByRole('dialog', { name: 'Qui voit cela ?' });
    await expect(answer).toContainText(
      `Vous voyez ce volet parce que la famille a donné son accord, jusqu’au ${until}.`,
    );
    await roux.keyboard.press('Escape');
    await picture(roux, 'consent-story-2-open-1280');
  });

  await test.step('[CS1] [CS2] she sees what is open, and stops it with one press and one confirmation', async () => {
    await nadia.goto(`${table.url}/partage`);
    const stop = nadia.getByRole('button', { name: 'Arrêter de partager « Soins » avec M. Roux' });
    await expect(stop).toBeVisible();
    await expectAccessible(nadia, 'what I share');
    await picture(nadia, 'consent-story-3-shared-375');
    // The keyboard alone is enough.
    await stop.focus();
    await nadia.keyboard.press('Enter');
    const dialog = nadia.getByRole('alertdialog', { name: /^Arrêter de partager « Soins »/ });
    await expect(dialog).toContainText('M. Roux ne verra plus ce volet.');
    await expect(dialog).toContainText('On ne peut pas reprendre ce que les gens ont déjà lu.');
    await expectAccessible(nadia, 'before stopping');
    await picture(nadia, 'consent-story-4-stop-375');
    await dialog.getByRole('button', { name: 'Arrêter de partager' }).focus();
    await nadia.keyboard.press('Enter');
    stoppedAt = Date.now();
  });

  await test.step('[CS20] the teacher’s copy is gone, at once and calmly', async () => {
    await expect(element(roux, ON_THE_MAP)).toHaveCount(0, { timeout: SOON_MS });
    await expect(noteText(roux, TITLE)).toHaveCount(0);
    console.log(`withdrawn → off the teacher's screen: ${Date.now() - stoppedAt} ms at most`);
    await expect(roux.getByText(/Ce volet n’est plus partagé avec vous\s: Soins/)).toBeVisible();
    await expect(canvas(roux)).toBeVisible();
    await expectNoTrace(roux);
    await picture(roux, 'consent-story-5-closed-1280');
    const kept = await roux.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      storage: JSON.stringify({ ...localStorage, ...sessionStorage }),
    }));
    expect(kept.databases).toEqual([]);
    expect(kept.storage).not.toMatch(/Orthophonie|Bilan|parle mieux/);
  });

  await test.step('[CS3] [CS4] she reads her receipt: who was cut, who had read, whose copy is destroyed', async () => {
    const receipt = nadia.getByRole('article', { name: 'Vous avez arrêté de partager' }).first();
    await expect(receipt.getByRole('heading', { name: 'Vous avez arrêté de partager' })).toBeFocused();
    await expect(receipt).toContainText('M. Roux ne voit plus : Soins.');
    await expect(receipt).toContainText(/M\. Roux, la dernière fois aujourd’hui à/);
    await expect(receipt).toContainText('On ne peut pas le reprendre.');
    await expect(receipt).toContainText(/\d appareils? (a|ont) détruit/, { timeout: 15_000 });
    await expect(receipt).not.toContainText('pas encore répondu', { timeout: 15_000 });
    await expectAccessible(nadia, 'the receipt');
    await receipt.scrollIntoViewIfNeeded();
    await picture(nadia, 'consent-story-6-receipt-375');
    await expect(
      nadia.getByRole('button', { name: /^Arrêter de partager « Soins » avec M\. Roux/ }),
    ).toHaveCount(0);
  });

  await test.step('[CS5] who read what is told in sentences', async () => {
    await expect(nadia.getByText(/^M\. Roux a ouvert la carte du volet Soins, aujourd’hui à/)).toBeVisible();
  });

  await test.step('the same page in the dark and on a wide screen', async () => {
    for (const [viewport, name] of [
      [PHONE, '375'],
      [LAPTOP, '1280'],
    ] as const) {
      await nadia.setViewportSize(viewport);
      await nadia.emulateMedia({ colorScheme: 'dark' });
      await nadia.reload();
      await expect(nadia.getByRole('heading', { name: 'Qui a lu quoi' })).toBeVisible();
      await expectAccessible(nadia, `what I share, dark, ${name}`);
      await picture(nadia, `consent-story-7-dark-${name}`);
    }
  });

  await roux.reload();
  await expect(canvas(roux)).toBeVisible();
  await expectSaved(roux);
  await expectNoTrace(roux);
  expect(people.complaints).toEqual([]);
});
