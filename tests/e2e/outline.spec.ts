import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './harness/axe.ts';
import { element } from './harness/map.ts';
import { PHONE } from './harness/people.ts';
import { expectSaved } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

const LINE = '[data-row]';

async function openList(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Liste' }).first().click();
  await expect(page.getByRole('heading', { name: 'La carte en liste' })).toBeVisible();
}

const line = (page: Page, name: RegExp) => page.locator(LINE).filter({ hasText: name }).first();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('the list is worked by keyboard, and tells the others', async ({ maillage, people }) => {
  const seeded = await maillage.seed();
  const url = `${maillage.url}/situations/${seeded.situations[0]?.id}`;
  const page = await people.enter('Samia', await maillage.signInLink('samia.haddad@demo.example'));
  const school = await people.enter('Hélène', await maillage.signInLink('helene.riviere@demo.example'));
  await openList(page, url);
  await openList(school, url);

  await test.step('[OL10] one stop for Tab, arrows between the lines', async () => {
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toContain('Chez maman');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('Samia');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await focused(page)).toContain('Chez maman');
    expect(await page.locator(`${LINE}[tabindex="0"]`).count()).toBe(1);
  });

  await test.step('[OL14] a name is one edit; Escape gives the old one back, then the focus', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F2');
    await page.keyboard.type('Quelqu’un d’autre');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Nom', exact: true })).toHaveValue('Samia');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Samia H.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('Samia H.');
    await expectSaved(page);
  });

  await test.step('[OL23] the school hears who did what', async () => {
    await expect(school.getByText('Samia Haddad a renommé Samia en Samia H.').first()).toBeAttached();
    const heard = school.locator('[aria-live="polite"]');
    await expect(heard.filter({ hasText: 'Samia Haddad a renommé' })).toHaveCount(1);
  });

  await test.step('[OL15] what leaves gives its focus to the next line, and undo brings it back', async () => {
    await line(page, /^Adam/).focus();
    await page.keyboard.press('Delete');
    await expect(line(page, /^Adam/)).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true);
    await page.keyboard.press('Control+z');
    await expect(line(page, /^Adam/)).toHaveCount(1);
  });

  await test.step('[OL16] what is chosen in the list is chosen on the map', async () => {
    await line(page, /^Adam/).focus();
    await page.keyboard.press('Enter');
    await expect(line(page, /^Adam/)).toHaveAttribute('aria-current', 'true');
    await page.getByRole('button', { name: 'Voir la carte' }).click();
    await expect(element(page, 'Adam, personne')).toBeAttached();
    await expect(page.getByLabel('Ce qui est choisi')).toContainText('Adam');
    await element(page, 'Lina, personne').focus();
    await page.keyboard.press('Escape');
    await element(page, 'Lina, personne').focus();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Liste' }).first().click();
    await expect(line(page, /^Lina/)).toHaveAttribute('aria-current', 'true');
    await expect(line(page, /^Adam/)).not.toHaveAttribute('aria-current', 'true');
  });
  expect(people.complaints).toEqual([]);
});

test('[OL17] who only reads gets no way to write', async ({ demo, people }) => {
  const { maillage, seeded } = demo;
  const observer = seeded.accounts.find(({ role }) => role === 'observer');
  const page = await people.enter('Observe', await maillage.signInLink(observer?.email ?? ''));
  await openList(page, `${maillage.url}/situations/${seeded.situations[0]?.id}`);
  await expect(page.getByRole('button', { name: 'Ajouter', exact: true })).toHaveCount(0);
  await line(page, /^Lina/).click();
  await expect(page.getByRole('textbox', { name: 'Nom', exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Retirer de la carte' })).toHaveCount(0);
  await line(page, /^Lina/).focus();
  await page.keyboard.press('Delete');
  await expect(line(page, /^Lina/)).toHaveCount(1);
  await expectAccessible(page, 'the list, read only');
});

/** The colours of a drawing that are neither black, white nor grey. */
function coloursOf(src: string): string[] {
  const all = decodeURIComponent(src).matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\b/gi);
  return [...all].flatMap(([colour, red, green, blue]) => (red === green && green === blue ? [] : [colour]));
}

test('[EX8] [EX11] [EX12] [MP7] the map is exported, as a drawing, as a picture, on paper and as a circle of care', async ({
  demo,
  people,
}) => {
  const { maillage, seeded } = demo;
  const page = await people.enter('Samia', await maillage.signInLink('samia.haddad@demo.example'), {
    viewport: PHONE,
  });
  await openList(page, `${maillage.url}/situations/${seeded.situations[0]?.id}`);
  const save = async (format: RegExp) => {
    await page.getByRole('button', { name: 'Exporter la carte' }).click();
    const dialog = page.getByRole('dialog', { name: 'Exporter la carte' });
    await expect(dialog.getByRole('img', { name: 'Aperçu' })).toBeVisible();
    for (const chosen of [/PDF/, /FHIR/])
      await expect(dialog.getByRole('radio', { name: chosen })).toBeInViewport({ ratio: 1 });
    await expect(dialog.getByRole('button', { name: 'Exporter', exact: true })).toBeInViewport({ ratio: 1 });
    const coming = page.waitForEvent('download');
    await dialog.getByRole('radio', { name: format }).check();
    const preview = dialog.getByRole('img', { name: 'Aperçu' });
    if (format.test('FHIR')) await expect(preview).toHaveCount(0);
    if (format.test('PDF')) {
      const colours = async () => coloursOf((await preview.getAttribute('src')) ?? '');
      expect((await colours()).length).toBeGreaterThan(2);
      await dialog.getByRole('checkbox', { name: 'En noir et blanc' }).check();
      await expect.poll(colours).toEqual([]);
    }
    await dialog.getByRole('button', { name: 'Exporter', exact: true }).click();
    const file = await coming;
    await expect(dialog).toBeHidden();
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const drawing = await save(/SVG/);
  expect(drawing.name).toMatch(/^lina-10-ans-exemple-fictif-carte-\d{4}-\d\d-\d\d\.svg$/);
  expect(drawing.bytes.toString()).toContain('par Samia Haddad.');
  // Read on a page of its own: the table's policy would refuse the file's font, as it should.
  const reader = await page.context().newPage();
  const broken = await reader.evaluate(
    (svg) => new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('parsererror')?.textContent,
    drawing.bytes.toString(),
  );
  expect(broken).toBeUndefined();
  const image = await save(/PNG/);
  expect([...image.bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  expect(image.bytes.readUInt32BE(16)).toBeGreaterThan(1_000);
  const paper = await save(/PDF/);
  expect(paper.name).toMatch(/carte-\d{4}-\d\d-\d\d\.pdf$/);
  expect(paper.bytes.toString('latin1')).toContain('pdfuaid:part');
  const circle = await save(/FHIR/);
  expect(JSON.parse(circle.bytes.toString())).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
  expect(people.complaints).toEqual([]);
});
