import type { Locator, Page } from '@playwright/test';
import { photograph } from '#server/pictures/testing/files.ts';
import { type Fingers, fingersOf, type Spot } from './harness/fingers.ts';
import { addPerson, addPersonByThumb, askOfMap, canvas, element } from './harness/map.ts';
import { PHONE } from './harness/people.ts';
import { picture } from './harness/picture.ts';
import { acceptRules, expectSaved, goTo, invite, openSituation } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

const RING: Spot[] = Array.from({ length: 33 }, (_, index) => {
  const turn = (index / 32) * 2 * Math.PI;
  return [560 + Math.cos(turn) * 110, 330 + Math.sin(turn) * 80];
});

/** A hand on the map: what is drawn is seen while it is drawn, erased whole, made into a zone. */
test('drawn with a mouse, seen by another, erased, and made into a zone', async ({ maillage, people }) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  await openSituation(claire, 'Traits (exemple fictif)');
  await claire.getByRole('link', { name: 'Inviter, modifier…' }).click();
  const link = await invite(claire, { name: 'Nadia', sector: 'Famille', function: 'mère' });
  await claire.getByRole('link', { name: 'Retour à la table' }).click();
  const nadia = await people.enter('Nadia', link, { viewport: PHONE });
  await acceptRules(nadia);
  await goTo(nadia, 'Carte');

  await test.step('a stroke is seen while it is drawn, and written once', async () => {
    await tool(claire, 'Crayon').click();
    await expect(claire.getByRole('toolbar', { name: 'Crayons' })).toBeVisible();
    await expect(canvas(claire)).toHaveAttribute('data-tool', 'ink');
    await walkMouse(claire, RING.slice(0, 20), 'and holds on');
    await expect(canvas(nadia).locator('[data-theirs] path')).toHaveCount(1);
    await expect(strokes(claire)).toHaveCount(0);
    await walkMouse(claire, RING.slice(20), 'and lets go');
    for (const page of [claire, nadia]) await expect(strokes(page)).toHaveCount(1);
    await expect(canvas(nadia).locator('[data-theirs]')).toHaveCount(0);
    await expectSaved(claire);
  });

  await test.step('Escape writes nothing; the eraser takes it whole, and one undo brings it back', async () => {
    await walkMouse(
      claire,
      [
        [300, 200],
        [340, 220],
        [360, 260],
      ],
      'and holds on',
    );
    await claire.keyboard.press('Escape');
    await claire.mouse.up();
    await expect(strokes(claire)).toHaveCount(1);
    await claire.getByRole('button', { name: /^Gomme/ }).click();
    await walkMouse(
      claire,
      [
        [560, 200],
        [560, 300],
      ],
      'and lets go',
    );
    await expect(strokes(claire)).toHaveCount(0);
    await claire.keyboard.press('Control+z');
    await expect(strokes(claire)).toHaveCount(1);
  });

  await test.step('what was drawn round becomes a zone with a name', async () => {
    await claire.getByRole('button', { name: 'Ranger le crayon' }).click();
    await claire.mouse.click(...(RING[4] as [number, number]));
    await claire.getByRole('button', { name: 'En faire une zone' }).click();
    const dialog = claire.getByRole('dialog', { name: 'Une zone' });
    await dialog.getByLabel('Nom de la zone').fill('Le quartier');
    await dialog.getByRole('radio', { name: /^Zone d’intervention/ }).check();
    await dialog.getByRole('button', { name: 'Faire la zone' }).click();
    await expect(element(claire, 'zone Le quartier')).toBeVisible();
    for (const page of [claire, nadia]) await expect(strokes(page)).toHaveCount(0);
    const corner = canvas(claire).getByRole('button', { name: /^Coin 1 sur/ });
    await expect(corner).toBeVisible();
    const before = await corner.boundingBox();
    await corner.press('ArrowRight');
    await expect.poll(async () => (await corner.boundingBox())?.x).toBeGreaterThan((before?.x ?? 0) + 5);
    await picture(claire, 'ink-zone');
    // From the corner, the map's own keys go on; what had the keyboard goes, and the map has it.
    await claire.keyboard.press('Control+z');
    await claire.keyboard.press('Control+z');
    await expect(strokes(claire)).toHaveCount(1);
    // The stroke is chosen, heard and made into a zone by keys as well.
    await claire.keyboard.press('d');
    await expect(spoken(claire, 'Un trait au stylo, à l’écart. Gris, 1 sur 1.')).toHaveCount(1);
    // [BO171] Carried by the arrows, it is seen where it would be, and Escape puts it back.
    await claire.keyboard.press('m');
    await claire.keyboard.press('ArrowRight');
    await expect(strokes(claire)).toHaveAttribute('transform', 'translate(20 0)');
    await claire.keyboard.press('Escape');
    await expect(strokes(claire)).not.toHaveAttribute('transform');
    await claire.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await claire.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await claire.keyboard.press('Control+y');
    await expect(element(claire, 'zone Le quartier')).toBeVisible();
    await expectSaved(claire);
  });

  await test.step('[PI1] [PI21] the photograph of a poster lies under it, for both; a drawing that may run is refused', async () => {
    await askOfMap(claire, 'Ajouter une image…');
    const dialog = claire.getByRole('dialog', { name: 'Ajouter une image' });
    const file = dialog.locator('input[type=file]');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    await file.setInputFiles({ name: 'affiche.png', mimeType: 'image/png', buffer: svg });
    await dialog.getByLabel('Que montre cette image').fill('L’affiche de la réunion');
    await dialog.getByRole('button', { name: 'Mettre sur la carte' }).click();
    await expect(dialog.getByText('Un dessin SVG peut contenir du code')).toBeVisible();
    await file.setInputFiles({ name: 'IMG_01.jpg', mimeType: 'image/jpeg', buffer: await photograph() });
    await dialog.getByRole('button', { name: 'Mettre sur la carte' }).click();
    await expect(dialog).toBeHidden();
    // [BO163] what says so lies under the bar of what was added, beside the notes.
    await expect.poll(() => coveredByNotice(claire)).toEqual([]);
    for (const page of [claire, nadia])
      await expect(canvas(page).locator('image[href^="blob:"]')).toHaveCount(1);
    await expectSaved(claire);
    await picture(claire, 'picture-under-the-map');
    await picture(nadia, 'picture-on-a-phone');
    // [PI23] Its corner, carried by a hand, is one step to undo; by keys each size is said, and Enter keeps it.
    const corner = canvas(claire).getByRole('button', { name: 'Taille de l’image' });
    await corner.hover();
    const spot = await corner.boundingBox();
    await claire.mouse.down();
    await claire.mouse.move((spot?.x ?? 0) + 72, (spot?.y ?? 0) + 92, { steps: 5 });
    await claire.mouse.up();
    await expect(corner).not.toHaveAccessibleName(/200 sur 300/);
    await claire.keyboard.press('Control+z');
    await expect(corner).toHaveAccessibleName(/200 sur 300/);
    await corner.press('ArrowRight');
    await expect(spoken(claire, '220 sur 330 points. Entrée pour garder, Échap pour revenir.')).toHaveCount(
      1,
    );
    await corner.press('Enter');
    await expect(corner).toHaveAccessibleName(/220 sur 330/);
    // [PI21] What was copied elsewhere since is asked for, before what was copied here.
    await claire.keyboard.press('Control+c');
    await claire.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await claire.evaluate(async () => {
      const canvas = new OffscreenCanvas(30, 20);
      canvas.getContext('2d');
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob() })]);
      window.dispatchEvent(new Event('blur'));
    });
    await claire.keyboard.press('Control+v');
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await expect(dialog).toBeHidden();
  });

  expect(people.complaints).toEqual([]);
});

/** The words of the bars, panels and buttons that the notice on screen lies over. */
function coveredByNotice(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const notice = document.querySelector('[aria-label="Messages"] [aria-live] > div');
    if (!notice) return ['no notice'];
    const over = notice.getBoundingClientRect();
    const others =
      'header, section[aria-label]:not([role]), [role="toolbar"], main button:not([role="application"] *)';
    return [...document.querySelectorAll(others)].flatMap((other) => {
      const box = other.getBoundingClientRect();
      const apart =
        over.right <= box.left || box.right <= over.left || over.bottom <= box.top || box.bottom <= over.top;
      return apart || other.contains(notice) ? [] : [other.textContent.slice(0, 40)];
    });
  });
}

test('a family is made and walked by keys alone', async ({ maillage, people }) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  await openSituation(claire, 'Famille (exemple fictif)');
  await addPerson(claire, 'Léa', [330, 480]);
  await element(claire, 'Léa, personne').focus();
  await relativeByKeys(claire, 0, 'Nadia');
  await claire.keyboard.press('ArrowDown');
  await expect(element(claire, 'Léa, personne')).toBeFocused();
  await relativeByKeys(claire, 3, 'Sami');
  await claire.keyboard.press('ArrowLeft');
  await expect(element(claire, 'Léa, personne')).toBeFocused();
  await expect(spoken(claire, 'Léa, de la même fratrie que Sami')).toHaveCount(1);
  await claire.keyboard.press('ArrowUp');
  await expect(element(claire, 'Nadia, personne')).toBeFocused();
  await expect(spoken(claire, 'Nadia, parent de Léa')).toHaveCount(1);
  await claire.keyboard.press('a');
  await expect(claire.getByRole('menu', { name: /Nadia/ })).toBeVisible();
  await claire.keyboard.press('End');
  await claire.keyboard.press('Enter');
  await expect(
    element(claire, 'Sami, personne').or(element(claire, 'Léa, personne')).and(claire.locator(':focus')),
  ).toHaveCount(1);
  await expectSaved(claire);
  await picture(claire, 'ink-family');
  expect(people.complaints).toEqual([]);
});

/** Fingers, a pen and a palm; then one thumb that adds a relative and joins by two taps. */
test('on glass: a finger, a pen and a palm, and one thumb', async ({ maillage, people }) => {
  const nadia = await people.enter('Nadia', await maillage.printedLink(), { viewport: PHONE });
  await openSituation(nadia, 'Pouce (exemple fictif)');
  await goTo(nadia, 'Carte');
  const fingers = await fingersOf(nadia);
  await test.step('on glass: a finger draws, two pinch, and the hand that holds a pen does neither', async () => {
    await nadia.getByRole('button', { name: 'Tout voir' }).tap();
    await tool(nadia, 'Crayon').tap();
    await expect(nadia.getByRole('toolbar', { name: 'Crayons' })).toBeVisible();
    await picture(nadia, 'ink-phone');
    await drawByFinger(fingers, [
      [60, 200],
      [90, 230],
      [140, 220],
      [180, 250],
    ]);
    await expect(strokes(nadia)).toHaveCount(1);
    const before = await viewOf(nadia);
    await fingers.touch('touchStart', [[120, 250]]);
    await fingers.touch('touchStart', [
      [120, 250],
      [220, 350],
    ]);
    await fingers.touch('touchMove', [
      [90, 220],
      [260, 390],
    ]);
    await fingers.touch('touchEnd', []);
    await expect.poll(() => viewOf(nadia)).not.toBe(before);
    await expect(strokes(nadia)).toHaveCount(1);
    const pinched = await viewOf(nadia);
    await fingers.pen('mousePressed', [80, 300], 0.1);
    await fingers.touch('touchStart', [[200, 380]]);
    for (const [index, x] of [110, 140, 170, 200].entries())
      await fingers.pen('mouseMoved', [x, 300], 0.1 + index * 0.25);
    await fingers.touch('touchMove', [[230, 400]]);
    await fingers.touch('touchEnd', []);
    await fingers.pen('mouseReleased', [200, 300]);
    await expect(strokes(nadia)).toHaveCount(2);
    expect(await viewOf(nadia)).toBe(pinched);
    const only = nadia.getByRole('button', { name: /^Stylet seul/ });
    await expect(only).toHaveAttribute('aria-pressed', 'true');
    await picture(nadia, 'ink-pen-only');
    await expect
      .poll(async () => {
        await drawByFinger(fingers, [
          [60, 250],
          [120, 260],
          [160, 280],
        ]);
        return viewOf(nadia);
      })
      .not.toBe(pinched);
    await expect(strokes(nadia)).toHaveCount(2);
    await expectSaved(nadia);
    await nadia.getByRole('button', { name: 'Ranger le crayon' }).tap();
  });

  await test.step('with one thumb: a sister, and a link by two taps', async () => {
    await nadia.getByRole('button', { name: 'Tout voir' }).tap();
    await addPersonByThumb(nadia, 'Rose');
    await tool(nadia, 'Ajouter').tap();
    await picture(nadia, 'thumb-add');
    await nadia.getByRole('menuitem', { name: 'Ajouter un frère ou une sœur' }).tap();
    const field = canvas(nadia).getByRole('textbox', { name: 'Nom' });
    await field.fill('Alice');
    await field.press('Enter');
    await expect(element(nadia, 'Alice, personne')).toBeVisible();
    await nadia.getByRole('button', { name: 'Tout voir' }).tap();
    await tool(nadia, 'Lien').tap();
    await tapOn(nadia, 'Rose, personne');
    await expect(nadia.getByText('Touchez maintenant avec qui relier Rose.')).toBeVisible();
    await picture(nadia, 'thumb-link');
    await tapOn(nadia, 'Alice, personne');
    const sheet = nadia.getByRole('dialog', { name: 'Relier' });
    await expect(sheet).toBeVisible();
    await sheet.getByRole('button', { name: /^(Relier|Enregistrer)$/ }).tap();
    await expect(sheet).toBeHidden();
    await expectSaved(nadia);
    await picture(nadia, 'thumb-chosen');
    expect(await tooSmall(nadia)).toEqual([]);
  });
  expect(people.complaints).toEqual([]);
});

const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Outils de la carte' }).getByRole('button', { name, exact: true });

const strokes = (page: Page): Locator => canvas(page).locator('[data-stroke]');

const spoken = (page: Page, words: string) => page.locator('[aria-live]').filter({ hasText: words });

async function walkMouse(
  page: Page,
  spots: readonly Spot[],
  then: 'and holds on' | 'and lets go',
): Promise<void> {
  const [first] = spots;
  if (first === undefined) return;
  await page.mouse.move(first[0], first[1]);
  await page.mouse.down();
  for (const [x, y] of spots) await page.mouse.move(x, y, { steps: 3 });
  if (then === 'and lets go') await page.mouse.up();
}

async function drawByFinger(fingers: Fingers, spots: readonly Spot[]): Promise<void> {
  for (const [index, spot] of spots.entries())
    await fingers.touch(index === 0 ? 'touchStart' : 'touchMove', [spot]);
  await fingers.touch('touchEnd', []);
}

/** R opens the list of relatives, arrows find one, Enter adds them, and their name is typed. */
async function relativeByKeys(page: Page, place: number, name: string): Promise<void> {
  await page.keyboard.press('r');
  await expect(page.getByRole('menu')).toBeVisible();
  for (let downs = 0; downs < place; downs += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(canvas(page).getByRole('textbox', { name: 'Nom' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(element(page, `${name}, personne`)).toBeFocused();
}

const viewOf = (page: Page) =>
  canvas(page)
    .locator('.board-view')
    .evaluate((view) => {
      const { left, top, width } = view.getBoundingClientRect();
      return [left, top, width].map(Math.round).join(' ');
    });

async function tapOn(page: Page, spokenName: string): Promise<void> {
  const box = await element(page, spokenName).boundingBox();
  if (box === null) throw new Error(`${spokenName} is not on screen`);
  await page.touchscreen.tap(box.x + box.width / 2, box.y + Math.min(20, box.height / 2));
}

/** Buttons on the glass that a thumb would miss, by their words. */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll('[role="toolbar"] button, section[aria-label="Ce qui est choisi"] button'),
    ].flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width < 44 || height < 44 ? [`${button.textContent} ${width} × ${height}`] : [];
    }),
  );
