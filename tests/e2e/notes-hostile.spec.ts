import { expect, type Page, test } from '@playwright/test';
import type { Stage } from '../notes/browser/main.tsx';
import { openStage } from '../notes/browser/openStage.ts';
import { HOSTILE_NOTES } from '../notes/hostileCorpus.ts';

declare global {
  interface Window {
    stage: Stage;
    strangers: typeof strangers;
    __owned?: number;
  }
}

/** What a note may be drawn with. Anything else in the text is something that got through. */
const ELEMENTS = new Set(
  'P H1 H2 H3 UL OL LI LABEL INPUT SPAN DIV BLOCKQUOTE HR BR TABLE TBODY COLGROUP COL TR TD TH A STRONG EM U S BUTTON'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'class style href target rel type title tabindex start colspan rowspan contenteditable draggable aria-label role data-type data-checked data-mention data-gone data-placeholder data-acronym'.split(
    ' ',
  ),
);

/**
 * The corpus in a real browser, without the security policy that would stop what the editor lets through: as the product
 * draws it, and drawn by the schema alone, as if nothing guarded it.
 */
test.describe('hostile notes never run', () => {
  let stage: Awaited<ReturnType<typeof openStage>>;
  test.beforeAll(async () => {
    stage = await openStage(null);
  });
  test.afterAll(() => stage.close());

  test('[NE3] in the editor as people have it', async ({ page }) => {
    const heard = await listenTo(page, stage.url);
    for (const [index, { name, fate }] of HOSTILE_NOTES.entries()) {
      const { thrown, strangers, shows } = await attempt(page, index, 'editor');
      expect({ thrown, strangers }, name).toEqual({ thrown: null, strangers: [] });
      // What the gate would have refused takes the editor away; what is only text stays in it.
      expect(shows, name).toEqual(fate === 'refused' ? ['alert'] : ['textbox']);
    }
    expect(heard).toEqual([]);
    expect(await page.evaluate(() => window.__owned)).toBeUndefined();
  });

  test('[NE3] drawn by the schema alone', async ({ page }) => {
    const heard = await listenTo(page, stage.url);
    for (const [index, { name }] of HOSTILE_NOTES.entries()) {
      // Sizes are a matter of time, not of running: the guard is what stops them.
      if (/thousand|1000000000/.test(name)) continue;
      const { strangers } = await attempt(page, index, 'bare');
      expect(strangers, name).toEqual([]);
    }
    expect(heard).toEqual([]);
    expect(await page.evaluate(() => window.__owned)).toBeUndefined();
  });

  test('the watch works: a payload that does run is seen', async ({ page }) => {
    await listenTo(page, stage.url);
    await page.evaluate(() => window.stage.seatBare());
    await page.evaluate(() => {
      const text = document.querySelector('.note-text')?.parentElement;
      if (text)
        text.innerHTML = '<div class="note-text"><img src="x:" onerror="window.__owned=1" onclick=""></div>';
    });
    await expect.poll(() => page.evaluate(() => window.__owned)).toBe(1);
    const found = await page.evaluate((all) => window.strangers(all.elements, all.attributes), {
      elements: [...ELEMENTS],
      attributes: [...ATTRIBUTES],
    });
    expect(found).toEqual(['IMG', 'src', 'onerror', 'onclick']);
  });
});

/** Everything that would betray a payload: dialogs, other origins asked, pages left or opened. */
async function listenTo(page: Page, url: string): Promise<string[]> {
  const heard: string[] = [];
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const { origin } = new URL(url);
  await page.context().route('**', async (route) => {
    const address = route.request().url();
    if (address.startsWith(origin)) return route.continue();
    // A link that a person may write, opened by the test's own press, is where links lead.
    if (!address.startsWith('https://exemple.fr')) heard.push(`request ${address}`);
    return route.abort();
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || !frame.url().startsWith(origin))
      heard.push(`navigation ${frame.url()}`);
  });
  await page.addInitScript(`window.strangers = ${strangers}`);
  await page.goto(url);
  return heard;
}

/** One payload comes in; everything in the text is pointed at, focused and pressed; what has no business there is told. */
function attempt(
  page: Page,
  index: number,
  drawn: 'editor' | 'bare',
): Promise<{ thrown: string | null; strangers: string[]; shows: string[] }> {
  return page.evaluate(
    async ({ at, how, elements, attributes }) => {
      const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
      const role = (name: string) => document.querySelector(`[role="${name}"]`);
      if (how === 'bare') window.stage.seatBare();
      else window.stage.seat([{ name: 'Nadia', sector: 'family' }]);
      while (document.querySelector('.ProseMirror') === null) await turn();
      const thrown = window.stage.receive(at);
      // React draws what it was told by then.
      for (let turns = 0; turns < 4; turns += 1) await turn();
      for (const element of document.querySelectorAll('.note-text, .note-text *')) {
        for (const type of ['pointerover', 'mouseover', 'focus', 'animationstart', 'toggle'])
          element.dispatchEvent(new Event(type, { bubbles: true }));
        const link = element.closest('a');
        // Where an allowed link leads is looked at, not followed: a page that is left can't be watched.
        if (link && /^(https?|mailto|tel):$/.test(link.protocol)) continue;
        if (link) link.target = '_self';
        if (element instanceof HTMLElement) element.click();
      }
      await turn();
      return {
        thrown,
        strangers: window.strangers(elements, attributes),
        shows: ['alert', 'textbox'].filter((name) => role(name) !== null),
      };
    },
    { at: index, how: drawn, elements: [...ELEMENTS], attributes: [...ATTRIBUTES] },
  );
}

/** Elements, attributes, addresses and styles in the text that have no business there. Runs in the page. */
function strangers(elements: string[], attributes: string[]): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('.note-text *')) {
    if (element.closest('svg, .ProseMirror-separator')) continue;
    if (!elements.includes(element.tagName)) found.push(element.tagName);
    for (const { name, value } of element.attributes) {
      if (!attributes.includes(name)) found.push(name);
      if (name === 'style' && /url\(|expression|fixed/i.test(value)) found.push(`style ${value}`);
      if (name === 'href' && !/^(https?:|mailto:|tel:)/.test(value)) found.push(`href ${value}`);
    }
  }
  return found;
}
