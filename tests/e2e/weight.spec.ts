import { canvas } from './harness/map.ts';
import { expectSaved } from './harness/table.ts';
import { expect, test } from './harness/test.ts';
import { weighJavaScript } from './harness/weight.ts';

/** JavaScript over the wire, compressed, before a page can be used (docs/performance.md): kB of 1,000 bytes. */
const SIGN_IN_BYTES = 150_000;
const BOARD_BYTES = 300_000;

test('the sign-in page is light', async ({ demo, people }) => {
  const page = await people.arrive('somebody');
  const weight = await weighJavaScript(page);
  await page.goto(`${demo.maillage.url}/entrer`);
  await expect(page.getByRole('button', { name: 'Recevoir un code' })).toBeEnabled();
  await page.waitForLoadState('networkidle');
  console.log(`sign-in: ${(weight.bytes() / 1000).toFixed(1)} kB over the wire`);
  expect(weight.bytes(), weight.files().join('\n')).toBeGreaterThan(10_000);
  expect(weight.bytes(), weight.files().join('\n')).toBeLessThanOrEqual(SIGN_IN_BYTES);
});

test('the board can be used before 300 kB', async ({ demo, people }) => {
  const { maillage, seeded } = demo;
  const page = await people.enter('Samia', await maillage.signInLink('samia.haddad@demo.example'));
  await page.goto('about:blank');
  const weight = await weighJavaScript(page);
  await page.goto(`${maillage.url}/situations/${seeded.situations[0]?.id}`);
  await expect(
    canvas(page)
      .getByRole('button', { name: /, personne/ })
      .first(),
  ).toBeVisible();
  await expectSaved(page);
  const usable = weight.bytes();
  console.log(`board: ${(usable / 1000).toFixed(1)} kB over the wire when it can be used`);
  expect(usable, weight.files().join('\n')).toBeGreaterThan(50_000);
  expect(usable, weight.files().join('\n')).toBeLessThanOrEqual(BOARD_BYTES);
});
