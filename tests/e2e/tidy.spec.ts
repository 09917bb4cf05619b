import { askOfMap, canvas, element, places } from './harness/map.ts';
import { expectSaved } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

/** A large map is tidied beside the page, within its policy (a worker of our own origin), and undone in one step. */
test('[KI72] [KI70] three hundred people are tidied, then put back', async ({ maillage, people }) => {
  const { situations, accounts } = await maillage.seed('--size', 'large');
  const large = situations.at(-1);
  const facilitator = accounts.find(({ role }) => role === 'facilitator');
  if (!large || !facilitator) throw new Error('the demonstration has a large map and a facilitator');
  const page = await people.enter(facilitator.name, facilitator.signInUrl);
  await page.goto(`${maillage.url}/situations/${large.id}`);
  await expect(canvas(page).locator('.board-element').first()).toBeVisible();
  const before = await places(page);

  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await askOfMap(page, 'Ranger la carte');
  const dialog = page.getByRole('dialog', { name: 'Ranger la carte' });
  await expect(dialog.getByRole('radio', { name: /^Tout, sauf/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Ranger', exact: true }).click();
  await expect(page.getByText(/^Carte rangée\s: \d+ éléments déplacés/).first()).toBeAttached();
  expect(workers.map((url) => new URL(url).origin)).toEqual([new URL(maillage.url).origin]);
  await expectSaved(page);

  const close = dialog.getByRole('button', { name: 'Fermer' });
  if (await close.isVisible()) await close.click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => places(page)).toEqual(before);
  await expect(element(page, '.*personne').first()).toBeAttached();
  expect(people.complaints).toEqual([]);
});
