import type { Page } from '@playwright/test';
import { addPerson, addPersonByThumb, carry, drag, element, places } from './harness/map.ts';
import { createNote, linesOf, noteText, openNote, writeLine } from './harness/notes.ts';
import { PHONE } from './harness/people.ts';
import { acceptRules, expectSaved, goTo, invite, openSituation } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

const SITUATION = 'Autour de Léa (exemple fictif)';
const NOTE = 'Rentrée';
/** who was away for long waits up to half a minute before the next attempt (CL4) */
const BACK_AGAIN = { timeout: 60_000 };

/**
 * The first story of the house: a facilitator opens the printed link, creates a situation, hands a link to two others;
 * the three move people on the map and write in the same note at the same time, on a laptop and on a phone. The server
 * is killed in the middle. It comes back, they go on, and nothing that was shown as « Enregistré » is missing.
 */
test('three people at one table, and a server that dies in the middle', async ({ maillage, people }) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  await openSituation(claire, SITUATION);
  const table = claire.url();

  const [nadiaLink, rouxLink] = await test.step('the facilitator hands a link to two others', async () => {
    await claire.getByRole('link', { name: 'Inviter, modifier…' }).click();
    const nadia = await invite(claire, { name: 'Nadia', sector: 'Famille', function: 'mère' });
    const roux = await invite(claire, { name: 'M. Roux', sector: 'École', function: 'enseignant' });
    await claire.getByRole('link', { name: 'Retour à la table' }).click();
    return [nadia, roux] as const;
  });

  const nadia = await people.enter('Nadia', nadiaLink, { viewport: PHONE });
  const roux = await people.enter('M. Roux', rouxLink);
  for (const guest of [nadia, roux]) await acceptRules(guest);
  const everybody = [claire, nadia, roux];

  await test.step('each adds somebody, and all see all', async () => {
    await addPerson(claire, 'Léa', [330, 300]);
    await addPersonByThumb(nadia, 'Rose');
    await addPerson(roux, 'Karim', [420, 420]);
    for (const page of everybody) {
      for (const name of ['Léa', 'Rose', 'Karim'])
        await expect(element(page, `${name}, personne`)).toBeAttached();
    }
    expect(new URL(roux.url()).pathname).toBe(new URL(table).pathname);
  });

  await test.step('they move people at the same time, and agree on where they are', async () => {
    const before = await places(claire);
    await Promise.all([
      drag(claire, 'Léa, personne', [-120, 60]),
      carry(nadia, 'Rose, personne', ['ArrowUp', 'ArrowUp', 'ArrowLeft']),
      drag(roux, 'Karim, personne', [40, 90]),
    ]);
    await expectAgreement(everybody);
    const after = await places(claire);
    for (const spoken of Object.keys(before)) expect(after[spoken], spoken).not.toEqual(before[spoken]);
  });

  await test.step('they write in the same note at the same time', async () => {
    await createNote(claire, NOTE);
    await goTo(nadia, 'Notes');
    await openNote(nadia, NOTE);
    await openNote(roux, NOTE);
    const sayings = [
      { page: claire, line: 'Claire : qui a appelé qui ?' },
      { page: nadia, line: 'Nadia : le mercredi, elle va chez sa grand-mère.' },
      { page: roux, line: 'M. Roux : une équipe éducative avant Noël.' },
    ];
    await Promise.all(sayings.map(({ page, line }) => writeLine(page, NOTE, line)));
    for (const page of everybody) {
      for (const { line } of sayings) await expect(noteText(page, NOTE)).toContainText(line);
      await expectSaved(page);
    }
    const text = await linesOf(claire, NOTE);
    for (const page of everybody) expect(await linesOf(page, NOTE)).toEqual(text);
  });

  const shownAsSaved = await test.step('what is shown as saved when the server dies', async () => {
    const lines: string[] = [];
    for (const line of ['Un', 'Deux', 'Trois']) {
      await writeLine(nadia, NOTE, `${line} : dit par Nadia, puis enregistré.`);
      await expectSaved(nadia);
      lines.push(`${line} : dit par Nadia, puis enregistré.`);
    }
    const where = await places(claire);
    // Somebody goes on writing while the machine loses power.
    const goingOn = writeLine(roux, NOTE, 'M. Roux écrit pendant que le serveur tombe.');
    await maillage.kill();
    await goingOn;
    return {
      lines: [...lines, ...(await linesOf(claire, NOTE)).filter((line) => line.startsWith('Claire'))],
      where,
    };
  });

  await test.step('the screen tells the truth while the server is away', async () => {
    await expect(roux.getByRole('status').filter({ hasText: 'Hors ligne' })).toBeVisible();
    await expect(roux.getByRole('status').filter({ hasText: /^Enregistré$/ })).toBeHidden();
    await drag(claire, 'Léa, personne', [70, -20]);
    await expect(
      claire.getByRole('status').filter({ hasText: /Hors ligne, \d+ modification/ }),
    ).toBeVisible();
    // The phone is put away for good: what it said was saved must be on the server, not only in its memory.
    await nadia.context().close();
  });

  await test.step('it comes back, they go on, and nothing is missing', async () => {
    await maillage.start();
    for (const page of [claire, roux]) await expectSaved(page, BACK_AGAIN);
    await writeLine(roux, NOTE, 'Et la séance continue.');
    await expect(noteText(claire, NOTE)).toContainText('Et la séance continue.');
    await expectSaved(roux);
    await expectAgreement([claire, roux]);
    const text = await linesOf(claire, NOTE);
    expect(text).toEqual(expect.arrayContaining(shownAsSaved.lines));
    expect(text).toContain('M. Roux écrit pendant que le serveur tombe.');
  });

  await test.step('somebody who comes back with another browser finds the same', async () => {
    const where = await places(claire);
    const text = await linesOf(claire, NOTE);
    await claire.getByRole('link', { name: 'Toutes mes situations' }).click();
    await claire.goto(table);
    await expect.poll(() => places(claire)).toEqual(where);
    await openNote(claire, NOTE);
    expect(await linesOf(claire, NOTE)).toEqual(text);
    expect(Object.keys(where).toSorted()).toEqual(Object.keys(shownAsSaved.where).toSorted());
  });

  expect(people.complaints).toEqual([]);
});

/** All screens show the same things at the same places; they may take a moment to. */
async function expectAgreement(pages: readonly Page[]): Promise<void> {
  const [first, ...others] = pages;
  if (first === undefined) throw new Error('nobody is at the table');
  for (const page of pages) await expectSaved(page);
  await expect(async () => {
    const here = await places(first);
    for (const page of others) expect(await places(page)).toEqual(here);
  }).toPass({ timeout: 15_000 });
}
