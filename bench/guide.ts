import { statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import { Maillage } from '#tests/e2e/harness/maillage.ts';
import { askOfMap, canvas, element } from '#tests/e2e/harness/map.ts';
import { LAPTOP, People, PHONE } from '#tests/e2e/harness/people.ts';
import { acceptRules, invite, openSituation } from '#tests/e2e/harness/table.ts';
import { findChromium } from '../scripts/lib/chromium.js';
import { buildClient } from '../scripts/lib/clientBuild.js';

/**
 * `node bench/guide.ts`: the pictures of docs/guides and of the README, made anew from the demonstration. Look at them
 * before they are committed: nothing is compared. A picture over 320 kB ends it with an error; where ImageMagick is,
 * `mogrify -dither None -colors 160 PNG8:…` makes each three times lighter. A name after it, like `zones`, makes that
 * scene alone.
 */
const INTO = join(import.meta.dirname, '..', 'docs', 'images');
const HEAVIEST = 320_000;
const CLAIRE = 'claire.fontaine@demo.example';

await buildClient();
const executablePath = findChromium();
const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args });
const people = new People(browser);
const demo = await Maillage.open();
const blank = await Maillage.open();
try {
  const [situation] = (await demo.seed()).situations;
  const table = `${demo.url}/situations/${situation?.id}`;
  const sit = async (viewport = LAPTOP) => {
    const page = await people.enter('Claire', await demo.signInLink(CLAIRE), { viewport });
    await page.goto(table);
    await canvas(page).getByRole('button').first().waitFor();
    return page;
  };
  const scenes = {
    table: async () => wholeTable(await sit()),
    signs: async () => signsAndTime(await sit()),
    phone: async () => onAPhone(await sit(PHONE)),
    sentences: async () => inSentences(await sit()),
    zones: async () => inkAndZones(await sit()),
    questions: firstMap,
  };
  const [only] = process.argv.slice(2);
  for (const [name, draw] of Object.entries(scenes)) if (only === undefined || only === name) await draw();
} finally {
  await people.leave();
  await browser.close();
  await demo.close();
  await blank.close();
}

async function wholeTable(page: Page): Promise<void> {
  await keep(page, 'table');
  await askOfMap(page, 'Exporter la carte');
  await page.getByRole('dialog').getByRole('img', { name: 'Aperçu' }).waitFor();
  await keep(page, 'exporter');
}

async function signsAndTime(page: Page): Promise<void> {
  // The map has the whole screen: the legend stands beside it.
  await page.getByRole('button', { name: 'Replier les volets' }).click();
  await page.getByRole('button', { name: 'Replier les notes' }).click();
  await press(page, 'Génogramme');
  await press(page, 'Montrer la légende');
  await page.getByRole('region', { name: 'Légende' }).getByRole('listitem').first().waitFor();
  await press(page, 'Tout voir');
  await keep(page, 'genogramme');
  await press(page, 'Sociogénogramme');
  await press(page, 'Tout voir');
  await keep(page.getByRole('region', { name: 'Légende' }), 'legende');
  await press(page, 'Dans le temps');
  await page.getByRole('slider', { name: 'Mois montré' }).focus();
  for (let month = 0; month < 14; month += 1) await page.keyboard.press('ArrowLeft');
  await press(page, 'Tout voir');
  await keep(page, 'temps');
}

async function onAPhone(page: Page): Promise<void> {
  await press(page, 'Tout voir');
  await element(page, 'Lina, personne').tap();
  await page.getByRole('button', { name: 'Relier', exact: true }).tap();
  await keep(page, 'relier-telephone');
  await page.getByRole('main').getByRole('button', { name: 'Plus d’actions' }).tap();
  await page.getByRole('menuitem', { name: 'Dans le temps' }).tap();
  await page.getByRole('button', { name: 'Rejouer' }).tap();
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Étape suivante' }).tap();
  await keep(page, 'rejouer-telephone');
}

async function inSentences(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Liste', exact: true }).click();
  await page.getByRole('button', { name: 'En phrases' }).click();
  await page.locator('[data-row]').filter({ hasText: /^Lina/ }).first().click();
  await keep(page, 'phrases');
}

/** Two services draw how far they go; where they meet, the map says so. */
async function inkAndZones(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Replier les volets' }).click();
  await page.getByRole('button', { name: 'Replier les notes' }).click();
  await press(page, 'Tout voir');
  await zoneRound(page, ['Milieu ouvert', 'ASE'], 'Protection de l’enfance');
  await zoneRound(page, ['ASE', 'MDPH'], 'Orientation');
  await takePen(page);
  await page.getByRole('button', { name: /^Surligneur/ }).click();
  const box = await boxOf(element(page, 'Yamina, la grand-mère, personne'));
  await stroke(page, [
    [box.x - 10, box.y + box.height * 0.72],
    [box.x + box.width + 10, box.y + box.height * 0.7],
  ]);
  await press(page, 'Tout voir');
  await keep(page, 'encre-zones');
}

async function zoneRound(page: Page, whom: readonly string[], name: string): Promise<void> {
  const boxes = await Promise.all(whom.map((one) => boxOf(element(page, one))));
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)) - 24, Math.min(...boxes.map(({ y }) => y)) - 24];
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + 24;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + 24;
  const round: [number, number][] = Array.from({ length: 41 }, (_, index) => {
    const turn = (index / 40) * 2 * Math.PI;
    return [
      (left + right) / 2 + (Math.cos(turn) * (right - left)) / 1.8,
      (top + bottom) / 2 + (Math.sin(turn) * (bottom - top)) / 1.8,
    ];
  });
  await takePen(page);
  await stroke(page, round);
  await page.getByRole('button', { name: 'Ranger le crayon' }).click();
  await canvas(page).focus();
  await page.keyboard.press('d');
  await page
    .getByText(/^Un trait au stylo/)
    .first()
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Une zone' });
  await dialog.getByLabel('Nom de la zone').fill(name);
  await dialog.getByRole('radio', { name: /^Zone d’intervention/ }).check();
  await dialog.getByRole('button', { name: 'Faire la zone' }).click();
  await element(page, `zone ${name}`).waitFor();
  await page.keyboard.press('Escape');
}

async function takePen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Crayon', exact: true }).click();
  await page.getByRole('toolbar', { name: 'Crayons' }).waitFor();
}

async function stroke(page: Page, points: readonly (readonly [number, number])[]): Promise<void> {
  const [first = [0, 0], ...rest] = points;
  await page.mouse.move(first[0], first[1]);
  await page.mouse.down();
  for (const [x, y] of rest) await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
}

async function firstMap(): Promise<void> {
  const claire = await people.enter('Claire', await blank.printedLink());
  await openSituation(claire, 'Autour de Léa (exemple fictif)');
  await claire.getByRole('link', { name: 'Inviter, modifier…' }).click();
  const link = await invite(claire, { name: 'Nadia', sector: 'Famille', function: 'mère' });
  const page = await people.enter('Nadia', link, { viewport: PHONE });
  await acceptRules(page);
  await page.getByRole('button', { name: 'Commencer avec trois questions' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Une première carte' });
  await dialog.getByLabel('Prénom').fill('Léa');
  await dialog.getByLabel(/^Année de naissance/).fill('9 ans');
  await dialog.getByRole('button', { name: 'Suite' }).tap();
  await dialog.getByRole('button', { name: 'Mère', exact: true }).tap();
  await dialog.getByRole('textbox', { name: 'Mère' }).fill('Nadia 1984');
  await dialog.getByRole('button', { name: 'Père', exact: true }).tap();
  await dialog.getByRole('textbox', { name: 'Père' }).fill('Karim');
  await dialog.getByRole('checkbox', { name: 'Vit ici' }).last().uncheck();
  await keep(page, 'trois-questions');
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

async function boxOf(one: Locator) {
  const box = await one.boundingBox();
  if (box === null) throw new Error(`${one} is not on screen`);
  return box;
}

/** What one waits for to be still: glides are off, letters are there, no words of a button hang over the map. */
async function keep(what: Page | Locator, name: string): Promise<void> {
  const page = 'page' in what ? what.page() : what;
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  await page.getByText('Les notes arrivent…').waitFor({ state: 'hidden' });
  await page.waitForFunction(isSharp);
  const path = join(INTO, `${name}.png`);
  await what.screenshot({
    path,
    animations: 'disabled',
    caret: 'hide',
    style: '[role=tooltip]{display:none}',
  });
  const { size } = statSync(path);
  console.log(`${name}.png ${Math.round(size / 1000)} kB`);
  if (size > HEAVIEST) throw new Error(`${name}.png is too heavy for a guide`);
}

/** Whether the map is painted for where the eye is: while it slides, letters are blurred. */
function isSharp(): boolean {
  const pane = document.querySelector<HTMLElement>('.board-pane');
  return pane === null || new DOMMatrix(getComputedStyle(pane).transform).isIdentity;
}
