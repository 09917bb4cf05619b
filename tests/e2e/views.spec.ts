import { expectAccessible } from './harness/axe.ts';
import { addPerson, canvas, element } from './harness/map.ts';
import { picture } from './harness/picture.ts';
import { expectSaved } from './harness/table.ts';
import { expect, test } from './harness/test.ts';

/** One table in two drawings: what a card says shows in each as it should, and a feeling brings its own view. */
test('[BO140] [BO141] [BO143] [BO164] a family is drawn as a network, then as a genogram', async ({
  maillage,
  people,
}) => {
  const { situations, accounts } = await maillage.seed();
  const [first] = situations;
  const facilitator = accounts.find(({ role }) => role === 'facilitator');
  if (!first || !facilitator) throw new Error('the demonstration has a map and a facilitator');
  const page = await people.enter(facilitator.name, facilitator.signInUrl);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${maillage.url}/situations/${first.id}`);
  await expect(canvas(page).locator('.board-element').first()).toBeVisible();
  await expectSaved(page);
  await picture(page, 'vue-sociogenogramme');

  const words = canvas(page).locator('.board-links text');
  const said = await words.count();
  expect(said).toBeGreaterThan(0);
  await canvas(page).focus();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('-');
  await expect(words).toHaveCount(0);
  await expect(canvas(page).locator('.board-element text').first()).toBeHidden();
  await page.keyboard.press('0');
  await expect(words).toHaveCount(said);

  await addPerson(page, 'Ninon', [250, 70]);
  await addPerson(page, 'Omar', [560, 560]);
  await element(page, 'Ninon, personne').click();
  await page.keyboard.press('e');
  const card = page.getByRole('dialog', { name: 'Ninon' });
  await card.getByRole('textbox', { name: 'Naissance' }).fill('vers mai 19844');
  await card.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(card.getByText(/Cette date n’est pas comprise/)).toBeVisible();
  await card.getByRole('textbox', { name: 'Naissance' }).fill('vers mai 1984');
  const health = card.getByRole('combobox', { name: 'Maladie' });
  await expect(health).toBeHidden();
  await card.getByText('Santé', { exact: true }).click();
  await expect(card.getByText(/données sensibles/)).toBeVisible();
  await health.selectOption('Maladie supposée');
  await card.getByRole('combobox', { name: 'Symbole' }).selectOption('Femme ou fille');
  await picture(page, 'vue-fiche-personne');
  await card.getByRole('button', { name: 'Enregistrer' }).click();
  await expectSaved(page);
  await expect(element(page, 'Ninon, personne, naissance en 1984, femme ou fille$')).toBeVisible();

  await element(page, 'Ninon, personne').focus();
  await page.keyboard.press('l');
  const join = page.getByRole('dialog', { name: 'Relier' });
  const to = join.getByRole('combobox', { name: 'Vers' });
  await to.selectOption({ label: 'Omar, personne' });
  await join.getByRole('radio', { name: /Ce que l’un vit avec l’autre/ }).check();
  const palette = join.getByRole('combobox', { name: 'Comment ils sont ensemble' });
  await expect(palette.locator('optgroup')).toHaveCount(3);
  await palette.selectOption('Conflit');
  await join.getByRole('button', { name: 'Relier' }).click();

  await expect(page.getByText(/^Vue\s: Génogramme$/).first()).toBeAttached();
  await expect(page.getByRole('button', { name: 'Génogramme', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(element(page, 'Ninon, personne, .*maladie supposée')).toBeVisible();
  await page.getByRole('button', { name: 'Montrer la légende' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /^Conflit$/ })).toBeVisible();
  await picture(page, 'vue-genogramme');
  await expectAccessible(page, 'the genogram');
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'vue-genogramme-sombre');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Génogramme', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  await canvas(page).focus();
  await page.keyboard.press('v');
  await expect(page.getByRole('button', { name: 'Sociogénogramme' })).toHaveAttribute('aria-pressed', 'true');
  await picture(page, 'vue-sociogenogramme-sombre');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 375, height: 812 });
  await page.getByRole('button', { name: 'Génogramme', exact: true }).click();
  await picture(page, 'vue-genogramme-375');
  expect(people.complaints).toEqual([]);
});
