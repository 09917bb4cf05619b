import { expect, type Locator, type Page } from '@playwright/test';

/** Sooner than the page would ask by itself: it is told. */
const OTHERS_NOTES_WITHIN_MS = 12_000;

/** The notes' side of the table. */
export function notes(page: Page): Locator {
  return page.getByRole('region', { name: 'Notes', exact: true });
}

/** Makes a note in a volet and leaves it open. */
export async function createNote(page: Page, title: string, compartment = 'Table commune'): Promise<void> {
  await page.getByRole('button', { name: `Nouvelle note dans ${compartment}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Nouvelle note' });
  await dialog.getByLabel('Titre de la note').fill(title);
  await dialog.getByRole('button', { name: 'Créer' }).click();
  await expect(noteText(page, title)).toBeVisible();
}

/** Somebody else's new note comes by itself, without a reload. */
export async function openNote(page: Page, title: string): Promise<void> {
  const open = notes(page).getByRole('button', { name: title, exact: true });
  await expect(open).toBeVisible({ timeout: OTHERS_NOTES_WITHIN_MS });
  await open.click();
  await expect(noteText(page, title)).toBeVisible();
}

/** Where a note is written. */
export function noteText(page: Page, title: string): Locator {
  return page.getByRole('textbox', { name: `Texte de la note ${title}` });
}

/** Opens a line of one's own at the end of the note. */
export async function startLine(page: Page, title: string): Promise<void> {
  const text = noteText(page, title);
  await text.press('Control+End');
  await text.press('Enter');
}

/** Writes one line at the end of the note, key by key: the line stays whole only if nothing else moves the caret. */
export async function writeLine(page: Page, title: string, line: string): Promise<void> {
  await startLine(page, title);
  await noteText(page, title).pressSequentially(line, { delay: 5 });
}

/** The lines of a note, those with something in them. */
export async function linesOf(page: Page, title: string): Promise<string[]> {
  const lines = await noteText(page, title).locator('p').allInnerTexts();
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
