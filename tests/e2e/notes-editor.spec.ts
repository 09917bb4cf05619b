import { expect, type Page, test } from '@playwright/test';
import { openStage } from '../notes/browser/openStage.ts';
import { expectAccessible } from './harness/axe.ts';
import { sitAt, TWO, wordsOf } from './harness/noteStage.ts';
import { picture } from './harness/picture.ts';

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 375, height: 812 };

/** One stage for all: a page, two people, no server. What a server does to a note is told in the stories of the table. */
let stage: Awaited<ReturnType<typeof openStage>>;
test.beforeAll(async () => {
  stage = await openStage(null);
});
test.afterAll(() => stage.close());
test.use({ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' });

const sit = (page: Page, people = TWO) => sitAt(stage.url, page, people);

test('[NE1] no editor before the note is here whole, and never an empty one for a note that did not load', async ({
  page,
}) => {
  await sit(page);
  await page.evaluate(() => window.stage.setStatus(0, 'loading', false));
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await expect(page.getByText('La note arrive…')).toBeVisible();
  await page.evaluate(() => window.stage.setStatus(0, 'offline', false));
  await expect(page.getByText(/n’a pas encore pu être chargée/)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await page.evaluate(() => window.stage.setStatus(0, 'offline', true));
  await expect(page.getByRole('textbox')).toHaveCount(2);
});

test('[NE1] after a refusal another editor stands on the new document, and what was lost can be copied', async ({
  page,
}) => {
  const [mine, theirs] = await sit(page);
  await theirs?.pressSequentially('Ce que les autres voient');
  await page.evaluate(() => window.stage.deafen(true));
  await mine?.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' et ma phrase');
  await page.evaluate(() => window.stage.refuse(0));
  await expect(page.getByRole('alert')).toContainText('n’a pas pu être gardé');
  await expect(page.getByRole('textbox').first()).toHaveText('Ce que les autres voient');
  await page.getByRole('button', { name: 'Copier ma version' }).click();
  await expect(page.getByText('La note est copiée.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Ce que les autres voient et ma phrase\n',
  );
  await page.evaluate(() => window.stage.deafen(false));
  await page.getByRole('textbox').first().pressSequentially('!');
  await expect.poll(() => wordsOf(page, 1)).toEqual([expect.stringContaining('!')]);
});

test('[NE2] each undoes what they did, never what the other did', async ({ page }) => {
  const [mine, theirs] = await sit(page);
  await mine?.pressSequentially('Léa va bien.');
  await theirs?.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Le CMPP la voit.');
  await mine?.click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => wordsOf(page, 0)).toEqual(expect.arrayContaining(['Le CMPP la voit.']));
  expect((await wordsOf(page, 0)).join()).not.toContain('Léa va bien');
  await page.getByRole('button', { name: 'Rétablir' }).first().click();
  await expect.poll(async () => (await wordsOf(page, 1)).join()).toContain('Léa va bien.');
});

test('[NE2] undoing the line one opened keeps what another wrote elsewhere, and redoing gives it back', async ({
  page,
}) => {
  const [mine, theirs] = await sit(page);
  await mine?.pressSequentially('Un');
  await page.evaluate(() => window.stage.goTo(1, 'end'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Deux');
  await expect(theirs ?? page.locator('none')).toHaveText('UnDeux');
  await page.keyboard.press('Control+z');
  await expect.poll(() => wordsOf(page, 0)).toEqual(['Un']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => wordsOf(page, 0)).toEqual(['Un', 'Deux']);
});

test('[NE4] deleting the first line of an item leaves what another writes in its second', async ({
  page,
}) => {
  const [mine, theirs] = await sit(page);
  await page.evaluate(() =>
    window.stage.write([
      {
        is: 'bulletList',
        items: [['un', 'deux'].map((text) => ({ is: 'paragraph', inline: [window.stage.plain(text)] }))],
      },
    ]),
  );
  await expect(mine?.locator('li p') ?? page.locator('none')).toHaveCount(2);
  await page.evaluate(() => window.stage.deafen(true));
  await page.evaluate(() => window.stage.cut(0, [0, 0, 0]));
  await theirs?.getByText('deux').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' et demi');
  await page.evaluate(() => window.stage.deafen(false));
  for (const text of [mine, theirs]) await expect(text ?? page.locator('none')).toHaveText(/deux et demi/);
});

test('[NE5] acronyms are marked, explained under the caret and on hover, and never stored', async ({
  page,
}) => {
  const [mine] = await sit(page);
  await mine?.pressSequentially('Dossier MDPH');
  await expect(page.locator('.note-acronym').first()).toHaveText('MDPH');
  await expect(page.getByText(/Maison départementale des personnes handicapées/i).first()).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByText(/Maison départementale des personnes handicapées/i)).toHaveCount(0);
  await page.locator('.note-acronym').first().hover();
  await expect(page.getByRole('tooltip')).toContainText(/Maison départementale/i);
  expect(await page.evaluate(() => window.stage.read()[0])).toEqual([
    { is: 'paragraph', inline: [expect.objectContaining({ text: 'Dossier MDPH' })] },
  ]);
});

test('[NE6] an element of the map is named by keyboard, and opens it there', async ({ page }) => {
  const [mine] = await sit(page);
  await mine?.pressSequentially('Avec @e');
  const menu = page.getByRole('listbox', { name: 'Éléments de la carte' });
  // « Élise » is in a volet that not everybody who reads this note may see.
  await expect(menu.getByRole('option')).toHaveText([/École Jules-Ferry/, /Léa/]);
  await expect(mine ?? page.locator('none')).toHaveAttribute('aria-activedescendant', /element-02/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  expect(await page.evaluate(() => window.stage.read()[1])).toMatchObject([
    { inline: [{ text: 'Avec ' }, { is: 'mention', element: 'element-02', label: 'École Jules-Ferry' }, {}] },
  ]);
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Voir École Jules-Ferry sur la carte' }).first().click();
  expect(await page.evaluate(() => window.stage.opened)).toEqual(['element-02']);
  await page.locator('.note-mention button').nth(1).click();
  expect(await page.evaluate(() => window.stage.opened)).toEqual(['element-02', 'element-02']);
});

test('[NE6] Escape leaves the @ as it was typed', async ({ page }) => {
  const [mine] = await sit(page);
  await mine?.pressSequentially('Avec @l');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(mine ?? page.locator('none')).toHaveText('Avec @l');
  await expect(mine ?? page.locator('none')).toBeFocused();
});

test('[NE7] what a note may not hold is not done, and it is said', async ({ page }) => {
  const [mine] = await sit(page);
  await mine?.pressSequentially('Avant. ');
  await page.evaluate(() => navigator.clipboard.writeText('a'.repeat(120_000)));
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/dépasse ce qu’une note peut contenir/)).toBeVisible();
  expect(await wordsOf(page, 0)).toEqual(['Avant. ']);
  await page.keyboard.type('Après.');
  await expect.poll(() => wordsOf(page, 1)).toEqual(['Avant. Après.']);
});

for (const [where, viewport] of [
  ['1280 px', LAPTOP],
  ['375 px', PHONE],
] as const) {
  test(`[NE8] names of those who write never cover a word at ${where}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const people = [...TWO, { name: 'Dr Lopez, du CMPP d’Alès', sector: 'health' as const }];
    const texts = await sit(page, people);
    await texts[0]?.fill(`${'Une phrase assez longue pour aller à la ligne. '.repeat(6)}\nUne autre.`);
    for (const [index, key] of [
      [1, 'Control+Home'],
      [2, 'Control+End'],
    ] as const) {
      await texts[index]?.focus();
      await page.keyboard.press(key);
      await page.keyboard.press('ArrowRight');
    }
    // Only who has the focus shows a caret: the other two are said to be in the text.
    await page.evaluate(() => window.stage.holdCarets());
    await texts[1]?.focus();
    await texts[2]?.focus();
    const names = page.locator('section').first().locator('.note-name');
    await expect(names).toHaveCount(2);
    const overlaps = await page.evaluate(() => {
      const [first] = document.querySelectorAll('section');
      const lines = [...(first?.querySelectorAll('.note-text p') ?? [])].flatMap((paragraph) => {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        return [...range.getClientRects()];
      });
      const labels = [...(first?.querySelectorAll('.note-name') ?? [])].map((one) =>
        one.getBoundingClientRect(),
      );
      return labels.filter((label) =>
        [...lines, ...labels.filter((other) => other !== label)].some(
          (box) =>
            box.width > 3 &&
            label.left < box.right &&
            label.right > box.left &&
            label.top < box.bottom - 1 &&
            label.bottom - 1 > box.top,
        ),
      ).length;
    });
    expect(overlaps).toBe(0);
    await picture(page, `notes-carets-${viewport.width}`);
  });
}

test('[NE9] on paper: the note, its title and where it comes from, and nothing else', async ({ page }) => {
  const [mine] = await sit(page, TWO.slice(0, 1));
  await mine?.pressSequentially('Nous avons convenu.');
  await page.emulateMedia({ media: 'print' });
  // Ctrl+P: nobody asked, nothing is drawn.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.note-print')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  const isAsked = page.evaluate(
    () => new Promise<void>((resolve) => Object.assign(window, { print: () => resolve() })),
  );
  await page.getByRole('button', { name: 'Imprimer, copier, exporter' }).click();
  await page.getByRole('menuitem', { name: 'Imprimer' }).click();
  await isAsked;
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = page.locator('.note-print');
  await expect(paper.getByRole('heading', { name: 'Rentrée' })).toBeVisible();
  await expect(paper.getByText(/Autour de Léa · Table commune/)).toBeVisible();
  await expect(paper.getByText('Nous avons convenu.')).toBeVisible();
  await expect(page.locator('main')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.note-print')).toHaveCount(0);
});

test('[NE9] Markdown in the clipboard, and a Word file that opens', async ({ page }) => {
  const [mine] = await sit(page);
  await mine?.pressSequentially('# Convenu');
  await page.keyboard.press('Enter');
  await page.keyboard.type('[ ] Le bilan');
  const tools = page.getByRole('button', { name: 'Imprimer, copier, exporter' }).first();
  await tools.click();
  await page.getByRole('menuitem', { name: 'Copier en Markdown' }).click();
  await expect(page.getByText('La note est copiée.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('# Convenu\n\n- [ ] Le bilan\n');
  const download = page.waitForEvent('download');
  await tools.click();
  await page.getByRole('menuitem', { name: /DOCX/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Rentrée.docx');
});

test('[NE10] everything by keyboard: in, tools, a link, out', async ({ page }) => {
  const [mine] = await sit(page);
  const text = mine ?? page.locator('none');
  await text.focus();
  await page.keyboard.type('Voir le site');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar').first().locator(':focus')).toHaveCount(1);
  const bold = page.getByRole('button', { name: 'Gras' }).first();
  for (
    let steps = 0;
    steps < 20 && !(await bold.evaluate((one) => one === document.activeElement));
    steps += 1
  )
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(bold).toHaveAttribute('aria-pressed', 'true');
  const link = page.getByRole('button', { name: 'Lien' }).first();
  for (
    let steps = 0;
    steps < 20 && !(await link.evaluate((one) => one === document.activeElement));
    steps += 1
  )
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const address = page.getByRole('textbox', { name: 'Adresse' });
  await address.focus();
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/ne peut pas être un lien/)).toBeVisible();
  await address.fill('exemple.fr/accueil');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(text).toBeFocused();
  await expect(text.getByRole('link', { name: 'Voir le site' })).toHaveAttribute(
    'href',
    'https://exemple.fr/accueil',
  );
  // Out of the text: Tab goes on through the page.
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
});

test('[NE10] the tools are there at 375 px, and axe finds nothing, light and dark', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const [mine] = await sit(page, TWO.slice(0, 1));
  await page.evaluate(() =>
    window.stage.write([
      { is: 'heading', level: 2, inline: [window.stage.plain('Convenu')] },
      { is: 'paragraph', inline: [window.stage.plain('La MDPH et '), window.stage.mention] },
      {
        is: 'taskList',
        items: [{ checked: true, blocks: [{ is: 'paragraph', inline: [window.stage.plain('Bilan')] }] }],
      },
    ]),
  );
  await expect(mine ?? page.locator('none')).toContainText('Bilan');
  const last = page.getByRole('button', { name: 'Imprimer, copier, exporter' });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  await expectAccessible(page, 'a note, light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'a note, dark');
});

test('[NE11] who only reads writes nothing, and can still follow links and mentions', async ({ page }) => {
  const [mine] = await sit(page, [
    { name: 'Nadia Karim', sector: 'family', readOnly: true },
    { name: 'M. Roux', sector: 'school' },
  ]);
  await page.evaluate(() =>
    window.stage.write([
      { is: 'paragraph', inline: [window.stage.plain('Lu. '), window.stage.mention] },
      { is: 'taskList', items: [{ checked: false, blocks: [{ is: 'paragraph', inline: [] }] }] },
    ]),
  );
  const before = await page.evaluate(() => window.stage.read());
  await mine?.focus();
  await page.keyboard.type('x');
  await page.keyboard.press('Delete');
  await mine?.getByRole('checkbox').first().click({ force: true });
  expect(await page.evaluate(() => window.stage.read())).toEqual(before);
  await mine?.getByRole('button', { name: 'École Jules-Ferry' }).click();
  expect(await page.evaluate(() => window.stage.opened)).toEqual(['element-02']);
});
