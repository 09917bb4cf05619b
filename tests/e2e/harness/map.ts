import { expect, type Locator, type Page } from '@playwright/test';

export type Place = readonly [x: number, y: number];

/** The map on screen, by what people see and hear of it. */
export function canvas(page: Page): Locator {
  return page.getByRole('application', { name: 'Carte du réseau' });
}

/** An element by its spoken name: « Nadia, personne ». */
export function element(page: Page, spoken: string): Locator {
  return canvas(page).getByRole('button', { name: new RegExp(`^${spoken}`) });
}

/** What is asked of the whole map, from the menu beside it. */
export async function askOfMap(page: Page, what: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Plus d’actions' }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

/** Double-clicks the table where somebody is to be, says that it is a person, writes the name. */
export async function addPerson(page: Page, name: string, at: Place): Promise<void> {
  await canvas(page).dblclick({ position: { x: at[0], y: at[1] } });
  await page.getByRole('menuitem', { name: 'Personne' }).click();
  await nameIt(page, name);
  await expect(element(page, `${name}, personne`)).toBeVisible();
}

/** On a phone one button adds; what is added lands in the middle. */
export async function addPersonByThumb(page: Page, name: string): Promise<void> {
  await page
    .getByRole('toolbar', { name: 'Outils de la carte' })
    .getByRole('button', { name: 'Ajouter' })
    .tap();
  await page.getByRole('menuitem', { name: 'Personne' }).tap();
  await nameIt(page, name);
  await expect(element(page, `${name}, personne`)).toBeVisible();
}

async function nameIt(page: Page, name: string): Promise<void> {
  const field = canvas(page).getByRole('textbox', { name: 'Nom' });
  await field.fill(name);
  await field.press('Enter');
  await expect(field).toBeHidden();
}

/** Drags an element with the mouse, in steps, as a hand does. */
export async function drag(page: Page, spoken: string, by: Place): Promise<void> {
  const box = await element(page, spoken).boundingBox();
  if (box === null) throw new Error(`${spoken} is not on screen`);
  const from = { x: box.x + box.width / 2, y: box.y + Math.min(24, box.height / 2) };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by[0] / 2, from.y + by[1] / 2, { steps: 6 });
  await page.mouse.move(from.x + by[0], from.y + by[1], { steps: 6 });
  await page.mouse.up();
}

/** Carries an element with the keyboard: M takes it, the arrows carry it, Enter puts it down. */
export async function carry(page: Page, spoken: string, keys: readonly string[]): Promise<void> {
  await element(page, spoken).focus();
  await page.keyboard.press('m');
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
}

/** Where everything is on the table itself, whatever the screen shows of it: spoken name → place. */
export async function places(page: Page): Promise<Record<string, Place>> {
  const found = await canvas(page)
    .locator('.board-element')
    .evaluateAll((nodes) =>
      nodes.map((node) => {
        const [x = '', y = ''] =
          /translate\(([-\d.]+)px, ?([-\d.]+)px\)/.exec(node.style.transform)?.slice(1) ?? [];
        return [
          node.getAttribute('aria-label') ?? '',
          [Math.round(Number(x)), Math.round(Number(y))],
        ] as const;
      }),
    );
  return Object.fromEntries(found);
}
