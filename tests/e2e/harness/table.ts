import { expect, type Page } from '@playwright/test';

/** What people do at a table, said once: the stories then read as stories. */

export async function openSituation(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Nouvelle situation' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Nouvelle situation' });
  await dialog.getByLabel('Nom de la situation').fill(name);
  await dialog.getByRole('button', { name: 'Ouvrir la table' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

export interface Guest {
  name: string;
  sector: string;
  /** for the sector « Famille »: a holder of parental authority unless said */
  familyPlace?: RegExp;
  function?: string;
}

/** The facilitator prepares an invitation, and gives the link by hand. */
export async function invite(page: Page, guest: Guest): Promise<string> {
  await page.getByRole('button', { name: 'Inviter quelqu’un' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nom, comme la table le verra').fill(guest.name);
  await dialog.getByLabel('Secteur', { exact: true }).selectOption({ label: guest.sector });
  if (guest.sector === 'Famille') {
    await dialog
      .getByRole('radio', { name: guest.familyPlace ?? /^Titulaire de l’autorité parentale/ })
      .check();
  }
  if (guest.function !== undefined) await dialog.getByLabel(/^Fonction/).fill(guest.function);
  await dialog.getByRole('button', { name: 'Préparer l’invitation' }).click();
  const link = await dialog.getByLabel('Lien à donner').inputValue();
  await dialog.getByRole('button', { name: 'C’est fait' }).click();
  await expect(dialog).toBeHidden();
  return link;
}

/** Somebody who comes for the first time reads the rules of the table, and accepts them: then it opens. CH5. */
export async function acceptRules(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'J’accepte ces règles' }).click();
  await expect(page).not.toHaveURL(/\/regles$/);
}

/** The honest label says that all is on the server's disk. */
export async function expectSaved(page: Page, within: { timeout?: number } = {}): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Enregistré$/ })).toBeVisible(within);
}

/** The four places of the table on a phone. */
export async function goTo(page: Page, place: 'Carte' | 'Notes' | 'Liste' | 'Volets'): Promise<void> {
  await page.getByRole('navigation', { name: 'Aller à' }).getByRole('button', { name: place }).click();
}
