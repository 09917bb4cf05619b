import { expect, type Page, test } from '@playwright/test';
import { openStage } from '../notes/browser/openStage.ts';
import { sitAt, wordsOf } from './harness/noteStage.ts';

/** Two people, one note, no server: what each writes reaches the other when the story says. */
let stage: Awaited<ReturnType<typeof openStage>>;
test.beforeAll(async () => {
  stage = await openStage(null);
});
test.afterAll(() => stage.close());
test.use({ reducedMotion: 'reduce' });

const sit = (page: Page) => sitAt(stage.url, page);

for (const [where, before] of [
  ['an empty note', ''],
  ['the end of a text', 'Nous avons convenu'],
] as const) {
  test(`[NE13] two who begin a line at once in ${where} each keep their line`, async ({ page }) => {
    const [mine] = await sit(page);
    await mine?.pressSequentially(before);
    for (let round = 0; round < 3; round += 1) {
      // What each does reaches the other a moment later, as on a network: Enter against Enter, letter against letter.
      for (const [at, ours] of ['\n', ...'abcde'].entries()) {
        await page.evaluate(() => window.stage.deafen(true));
        for (const person of [0, 1]) {
          await page.evaluate(([index, caret]) => window.stage.goTo(index, caret), [
            person,
            at === 0 ? 'end' : undefined,
          ] as const);
          if (ours === '\n') await page.keyboard.press('Enter');
          else await page.keyboard.type(person === 0 ? ours : ours.toUpperCase());
        }
        await page.evaluate(() => window.stage.deafen(false));
      }
    }
    const lines = await wordsOf(page, 0);
    expect(lines.filter((line) => line === 'abcde')).toHaveLength(3);
    expect(lines.filter((line) => line === 'ABCDE')).toHaveLength(3);
    expect(await wordsOf(page, 1)).toEqual(lines);
  });
}

test('[NE13] two who write at the end of one line each keep their letters together', async ({ page }) => {
  const [mine, theirs] = await sit(page);
  await mine?.pressSequentially('Ensemble : ');
  await expect(theirs ?? page.locator('none')).toHaveText('Ensemble : ');
  await page.evaluate(() => window.stage.deafen(true));
  for (const [index, letter] of ['a', 'A'].entries()) {
    await page.evaluate((at) => window.stage.goTo(at, 'end'), index);
    await page.keyboard.type(letter);
  }
  await page.evaluate(() => window.stage.deafen(false));
  for (const letter of 'bcdefgh') {
    await page.evaluate(() => window.stage.goTo(0));
    await page.keyboard.type(letter);
    await page.evaluate(() => window.stage.goTo(1));
    await page.keyboard.type(letter.toUpperCase());
  }
  const [line] = await wordsOf(page, 0);
  expect(line).toMatch(/^Ensemble : (abcdefghABCDEFGH|ABCDEFGHabcdefgh)$/);
});

test('[NE13] a line begun at the end of the one somebody writes does not cut it', async ({ page }) => {
  const [, theirs] = await sit(page);
  await theirs?.pressSequentially('Le mer');
  await page.evaluate(() => window.stage.goTo(0, 'end'));
  await page.evaluate(() => window.stage.goTo(1));
  await page.keyboard.type('credi');
  await page.evaluate(() => window.stage.goTo(0));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mon tour.');
  await page.evaluate(() => window.stage.goTo(1));
  await page.keyboard.type(' matin.');
  expect(await wordsOf(page, 0)).toEqual(['Le mercredi matin.', 'Mon tour.']);
});

test('[NE13] two who begin in the same empty line keep their letters, none of them twice', async ({
  page,
}) => {
  const [mine] = await sit(page);
  await mine?.press('Enter');
  for (const person of [0, 1]) await page.evaluate((at) => window.stage.goTo(at, 'end'), person);
  for (const letter of 'abcdef') {
    await page.evaluate(() => window.stage.deafen(true));
    for (const person of [0, 1]) {
      await page.evaluate((at) => window.stage.goTo(at), person);
      await page.keyboard.type(person === 0 ? letter : letter.toUpperCase());
    }
    await page.evaluate(() => window.stage.deafen(false));
  }
  const lines = await wordsOf(page, 0);
  expect(lines.join()).toMatch(/^,(abcdefABCDEF|ABCDEFabcdef)$/);
  expect(await wordsOf(page, 1)).toEqual(lines);
});

test('[NE13] a line opened above the empty one of somebody else is a line of its own', async ({ page }) => {
  const [mine] = await sit(page);
  // Nobody has written yet: the second person's caret stands in the first line, and the first person opens a second.
  await mine?.press('Enter');
  await page.evaluate(() => window.stage.goTo(1));
  await page.keyboard.press('Enter');
  for (const letter of 'abc') {
    for (const person of [1, 0]) {
      await page.evaluate((at) => window.stage.goTo(at), person);
      await page.keyboard.type(person === 0 ? letter : letter.toUpperCase());
    }
  }
  expect(await wordsOf(page, 0)).toEqual(['', 'ABC', 'abc']);
});

test('[NE13] the first words in an empty note leave the caret of who waits there behind them', async ({
  page,
}) => {
  const [mine] = await sit(page);
  await page.evaluate(() => window.stage.deafen(true));
  await mine?.pressSequentially('Le mercredi');
  await page.evaluate(() => window.stage.goTo(1, 'end'));
  await page.evaluate(() => window.stage.deafen(false));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mon tour.');
  await page.evaluate(() => window.stage.goTo(0));
  await page.keyboard.type(' matin.');
  expect(await wordsOf(page, 0)).toEqual(['Le mercredi matin.', 'Mon tour.']);
});

test('[NE13] a press on End stands, though somebody’s caret moves before the editor hears of it', async ({
  page,
}) => {
  const [mine] = await sit(page);
  await mine?.pressSequentially('Léa est en ULIS.');
  await page.evaluate(() => window.stage.holdCarets());
  await page.evaluate(() => window.stage.goTo(1, 'end'));
  await expect(page.locator('.note-caret').first()).toBeAttached();
  for (const word of [' Un', ' Deux', ' Trois']) {
    await mine?.press('Control+Home');
    await page.evaluate(() => window.stage.pressEndWhile(0, 1));
    await page.keyboard.type(word);
  }
  expect(await wordsOf(page, 0)).toEqual(['Léa est en ULIS. Un Deux Trois']);
});
