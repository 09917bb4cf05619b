import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readGedcom } from '#shared/gedcom/readGedcom.ts';
import { gedcomText, person, utf8 } from '#shared/gedcom/testing/gedcom.ts';
import { expectAccessible } from './harness/axe.ts';
import { justProved } from './harness/justProved.ts';
import { askOfMap, canvas, element } from './harness/map.ts';
import { PHONE } from './harness/people.ts';
import { expectSaved, openSituation } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

const FAMILIES = 'tests/fixtures/gedcom';
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Fichier de généalogie (GEDCOM)' });
const people = (page: Page) => canvas(page).getByRole('button', { name: /, personne/ });

test('[GD86] a family comes from a genealogy program, and goes back to one', async ({
  maillage,
  people: seats,
}, info) => {
  const claire = await seats.enter('Claire', await maillage.printedLink());
  await openSituation(claire, 'Une famille venue d’ailleurs (exemple fictif)');
  const dialog = dialogOf(claire);
  const choose = async (file: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]) =>
    dialog.getByLabel('Choisir un fichier GEDCOM').setInputFiles(file);
  await askOfMap(claire, 'Fichier de généalogie');

  await test.step('what is no such file is said to be none', async () => {
    await choose({ name: 'photo.ged', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) });
    await expect(dialog.getByRole('alert')).toContainText('Ce n’est pas un fichier GEDCOM');
    await expectAccessible(claire, 'choosing a GEDCOM file');
  });

  await test.step('a long reading shows how far it is, and can be stopped', async () => {
    const large = info.outputPath('large.ged');
    const many = Array.from(
      { length: 400_000 },
      (_, index) => `0 @I${index}@ INDI\n1 NAME Somebody /Or other/\n`,
    );
    await writeFile(large, gedcomText(many.join('')));
    await choose(large);
    await expect(dialog.getByRole('progressbar', { name: 'Lecture du fichier' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Arrêter' }).click();
    await expect(dialog.getByLabel('Choisir un fichier GEDCOM')).toBeFocused();
    await expect(dialog.getByRole('alert')).toBeHidden();
  });

  await test.step('what can’t be read is shown line by line, and who is confidential stays out unless asked for', async () => {
    const lines = [
      ...person('I1', 'Anne', '1 BIRT', '2 DATE 10 JAN', 'broken <b>note</b>'),
      ...person('I2', 'Boris', '1 RESN confidential'),
    ];
    await choose({ name: 'a.ged', mimeType: '', buffer: Buffer.from(utf8(gedcomText(...lines))) });
    await dialog.getByText('2 lignes n’ont pas pu être lues').click();
    await expect(dialog.getByText('une date sans année')).toBeVisible();
    await expect(dialog.getByText('broken <b>note</b>')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Mettre 1 personne sur la carte' })).toBeVisible();
    await dialog.getByRole('checkbox', { name: /1 personne marquée confidentielle/ }).check();
    await expect(dialog.getByRole('button', { name: 'Mettre 2 personnes sur la carte' })).toBeVisible();
    await expectAccessible(claire, 'a GEDCOM file that was read');
    await dialog.getByRole('button', { name: 'Choisir un autre fichier' }).click();
  });

  await test.step('a branch is put on the map in one step, which undo takes back', async () => {
    await choose(`${FAMILIES}/kennedy.ged`);
    await expect(dialog.getByText('208 personnes, 71 couples et 129 filiations')).toBeVisible();
    await dialog.getByRole('radio', { name: 'Une branche autour d’une personne' }).check();
    await dialog.getByRole('searchbox', { name: 'Nom de la personne' }).fill('caroline kennedy');
    await dialog
      .getByRole('radio', { name: /Caroline/ })
      .first()
      .check();
    await dialog.getByLabel('Générations au-dessus').selectOption('1');
    await dialog.getByRole('button', { name: /Mettre \d+ personnes sur la carte/ }).click();
    await expect(dialog).toBeHidden();
    await expect(element(claire, 'Jacqueline')).toBeVisible();
    await expectSaved(claire);
    const count = await people(claire).count();
    expect(count).toBeGreaterThan(5);
    await canvas(claire).focus();
    await claire.keyboard.press('Control+z');
    await expect(people(claire)).toHaveCount(0);
    await claire.keyboard.press('Control+Shift+z');
    await expect(people(claire)).toHaveCount(count);
    await expectSaved(claire);
    // The notice takes away what was imported, in one step as well.
    await claire.getByRole('button', { name: 'Annuler l’import' }).click();
    await expect(people(claire)).toHaveCount(0);
    await canvas(claire).focus();
    await claire.keyboard.press('Control+z');
    await expect(people(claire)).toHaveCount(count);
    await expectSaved(claire);
  });

  await test.step('what is exported is written down, and read again as it was', async () => {
    justProved(maillage);
    const shown = await people(claire).count();
    await askOfMap(claire, 'Fichier de généalogie');
    await dialog.getByRole('tab', { name: 'Exporter' }).click();
    await dialog.getByRole('radio', { name: /GEDCOM 7/ }).check();
    await expectAccessible(claire, 'exporting a GEDCOM file');
    const downloading = claire.waitForEvent('download');
    await dialog.getByRole('button', { name: `Exporter ${shown} personnes` }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^une-famille-venue-d-ailleurs-.*\.ged$/);
    const written = await readFile(await download.path());
    expect(written.toString()).toContain('/Kennedy/');
    const file = readGedcom(written);
    expect(file).toMatchObject({ version: '7.0', skippedLines: [], refused: null });
    expect(file.people).toHaveLength(shown);
    await expect(dialog).toBeHidden();
  });
  // A worker that our Trusted Types had refused would be told here.
  expect(seats.complaints).toEqual([]);
});

test('[GD86] a family comes onto a phone', async ({ maillage, people: seats }) => {
  const page = await seats.enter('Claire', await maillage.printedLink(), { viewport: PHONE });
  await openSituation(page, 'Une petite famille (exemple fictif)');
  const dialog = dialogOf(page);
  await page.getByRole('button', { name: 'Plus d’actions' }).tap();
  await page.getByRole('menuitem', { name: 'Fichier de généalogie' }).tap();
  await dialog.getByLabel('Choisir un fichier GEDCOM').setInputFiles(`${FAMILIES}/bronte.ged`);
  await expect(dialog.getByText('14 personnes, 4 couples et 9 filiations')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await expectAccessible(page, 'a GEDCOM file on a phone');
  await test.step('[GD98] [GD99] one sees how far it is; who stops too late is told so, and may take it back', async () => {
    const cdp = await page.context().newCDPSession(page);
    const stage = { stage: 'placing', done: 0.4, people: 14, written: null };
    let isAsked = true;
    cdp.on('Fetch.requestPaused', ({ requestId, request: { method } }) => {
      // The server does it all; its answer to the file stays on the way.
      if (method === 'POST') return;
      const body = Buffer.from(JSON.stringify(stage)).toString('base64');
      const responseHeaders = [{ name: 'content-type', value: 'application/json' }];
      const said = { requestId, responseCode: 200, responseHeaders, body };
      void (isAsked
        ? cdp.send('Fetch.fulfillRequest', said)
        : cdp.send('Fetch.continueRequest', { requestId }));
    });
    const patterns = [
      { urlPattern: '*/gedcom', requestStage: 'Request' as const },
      { urlPattern: '*/gedcom\\?*', requestStage: 'Response' as const },
    ];
    await cdp.send('Fetch.enable', { patterns });
    await dialog.getByRole('button', { name: 'Mettre 14 personnes sur la carte' }).tap();
    await expect(dialog.getByRole('progressbar', { name: 'Mise en place des personnes' })).toHaveAttribute(
      'aria-valuenow',
      '40',
    );
    await expect(dialog.getByText('5 personnes sur 14')).toBeVisible();
    await expect(page.locator('[aria-live=polite]').filter({ hasText: '5 personnes sur 14' })).toBeAttached();
    await expectAccessible(page, 'an import under way on a phone');
    await expect(element(page, 'Charlotte Brontë')).toBeAttached();
    isAsked = false;
    await dialog.getByRole('button', { name: 'Arrêter' }).tap();
    await page.getByRole('button', { name: 'Annuler l’import' }).tap();
    await expect(element(page, 'Charlotte Brontë')).toBeHidden();
    await cdp.detach();
    await page.getByRole('button', { name: 'Plus d’actions' }).tap();
    await page.getByRole('menuitem', { name: 'Fichier de généalogie' }).tap();
    await dialog.getByLabel('Choisir un fichier GEDCOM').setInputFiles(`${FAMILIES}/bronte.ged`);
  });
  await dialog.getByRole('button', { name: 'Mettre 14 personnes sur la carte' }).tap();
  await expect(dialog).toBeHidden();
  await expect(element(page, 'Charlotte Brontë')).toBeVisible();
  await expectSaved(page);
  expect(seats.complaints).toEqual([]);
});
