import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { authenticator } from './harness/authenticator.ts';
import { expectAccessible } from './harness/axe.ts';
import type { Maillage } from './harness/maillage.ts';
import { addPerson, element } from './harness/map.ts';
import { LAPTOP, PHONE } from './harness/people.ts';
import { picture } from './harness/picture.ts';
import { expectSaved, invite, openSituation } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

/** Browsers know passkeys at a name, not at a bare address. */
const named = (url: string) => url.replace('127.0.0.1', 'localhost');

/** As if five minutes had passed since everybody proved who they are. */
function timePasses(maillage: Maillage): void {
  const db = new DatabaseSync(join(maillage.dataDir, 'maillage.sqlite'));
  db.exec('update session_facts set proved_at = 1');
  db.close();
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Claire comes in with the printed link, and makes a passkey when she is offered one. */
async function claireWithPasskey(maillage: Maillage, page: Page) {
  const key = await authenticator(page);
  await page.goto(named(await maillage.printedLink()));
  await press(page, 'Entrer');
  await expect(page.getByRole('heading', { name: 'La prochaine fois, sans code' })).toBeVisible();
  await press(page, 'Créer une clé d’accès');
  await expect(page.getByRole('heading', { level: 1, name: 'Mes situations' })).toBeVisible();
  return key;
}

test('a passkey is offered, opens the door, is named, and goes after its owner proved who they are', async ({
  maillage,
  people,
}) => {
  const page = await people.arrive('Claire');
  const key = await claireWithPasskey(maillage, page);
  await key.touched(false);
  await press(page, 'Se déconnecter');
  const enter = page.getByRole('button', { name: 'Entrer avec une clé d’accès' });
  await expect(enter).toBeVisible();
  await expectAccessible(page, 'sign-in with a passkey');
  await picture(page, 'laptop-sign-in-passkey');
  await key.touched(true);
  await enter.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mes situations' })).toBeVisible();

  await page.getByRole('link', { name: 'Mon compte' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible();
  await expect(page.getByText('Chrome sur Linux').first()).toBeVisible();
  await press(page, /^Renommer la clé/);
  await page.getByLabel('Nom de la clé').fill('Ordinateur du bureau');
  await press(page, 'Enregistrer');
  await expect(page.getByText('Ordinateur du bureau')).toBeVisible();
  await expectAccessible(page, 'account');
  await picture(page, 'laptop-account');
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'account, phone, dark');
  await picture(page, 'phone-account-dark');
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
  await page.setViewportSize(LAPTOP);
  await page.emulateMedia({ colorScheme: 'light' });

  timePasses(maillage);
  await press(page, /^Retirer la clé/);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retirer', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'C’est bien vous ?' });
  await expect(question).toBeVisible();
  await expectAccessible(page, 'step-up');
  await picture(page, 'laptop-step-up');
  await question.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click();
  await expect(page.getByText('Vous n’avez pas encore de clé d’accès.')).toBeVisible();
  expect(people.complaints).toEqual([]);
});

test('somebody in the room comes in when the facilitator says who they are', async ({ maillage, people }) => {
  const claire = await people.enter('Claire', await maillage.printedLink());
  await openSituation(claire, 'Autour de Léa (exemple fictif)');
  await claire.getByRole('link', { name: 'Inviter, modifier…' }).click();
  await invite(claire, { name: 'Nadia', sector: 'Famille', function: 'mère' });
  await press(claire, 'Accueillir dans la salle');
  const door = claire.getByRole('dialog', { name: 'Accueillir dans la salle' });
  const code = (await door.getByText(/^\d{6}$/).textContent()) ?? '';
  await expectAccessible(claire, 'door');

  const visitor = await people.arrive('Nadia', { viewport: PHONE, dark: true });
  await visitor.goto(`${maillage.url}/rejoindre`);
  await visitor.getByLabel('Code de la salle').fill(code);
  await visitor.getByLabel('Votre prénom').fill('Nadia');
  await expectAccessible(visitor, 'join, phone, dark');
  await picture(visitor, 'phone-join-dark');
  await press(visitor, 'Demander à entrer');
  await expect(visitor.getByText('va vous faire entrer')).toBeVisible();

  await expect(door.getByText('Dit s’appeler Nadia')).toBeVisible();
  await door.getByLabel('Qui est Nadia ?').selectOption({ label: 'Nadia' });
  await picture(claire, 'laptop-door');
  await press(claire, 'Faire entrer Nadia');
  await press(visitor, 'Entrer');
  await expect(visitor).toHaveURL(/\/situations\//);
  await press(claire, 'Fermer la porte');
  expect(people.complaints).toEqual([]);
});

test('what was not saved when a session is ended goes out after the same person signed in again', async ({
  maillage,
  people,
}) => {
  const page = await people.arrive('Claire');
  const key = await claireWithPasskey(maillage, page);
  await key.touched(false);
  await openSituation(page, 'Autour de Léa (exemple fictif)');
  await addPerson(page, 'Léa', [330, 300]);
  await expectSaved(page);
  await page.context().setOffline(true);
  await addPerson(page, 'Rose', [420, 420]);
  const db = new DatabaseSync(join(maillage.dataDir, 'maillage.sqlite'));
  db.exec('delete from sign_in_sessions');
  db.close();
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  await expect
    .poll(async () => (await fetch(`${maillage.url}/api/me`, { headers: { cookie } })).status)
    .toBe(401);
  await page.context().setOffline(false);
  await expect(page.getByText('Gardez cet onglet ouvert')).toBeVisible();
  await expect(page.getByText('Rose')).toBeHidden();
  // The address field itself proposes the passkey, and a touch is enough.
  await key.touched(true);
  await page.getByRole('link', { name: 'Se connecter' }).click();
  await expect(element(page, 'Rose, personne')).toBeVisible();
  await expectSaved(page);
  expect(people.complaints).toEqual([]);
});
