import { test } from '@playwright/test';
import { openStage } from '../notes/browser/openStage.ts';
import type { Stage } from '../notes/browser/main.tsx';
declare global { interface Window { stage: Stage } }
test('look', async ({ browser }) => {
  const stage = await openStage(null);
  for (const [name, viewport, dark] of [['wide', { width: 1280, height: 800 }, false], ['dark', { width: 1280, height: 800 }, true], ['phone', { width: 375, height: 812 }, false],['phone-dark', { width: 375, height: 812 }, true]] as const) {
    const page = await browser.newPage({ viewport, colorScheme: dark ? 'dark' : 'light' });
    page.on('console', (m) => console.log(name, m.type(), m.text()));
    page.on('pageerror', (e) => console.log(name, 'ERR', e.message));
    await page.goto(stage.url);
    await page.evaluate(() => window.stage.seat([{ name: 'Nadia Karim', sector: 'family' }, { name: 'M. Roux', sector: 'school' }]));
    await page.evaluate(() => window.stage.write([
      { is: 'heading', level: 2, inline: [{is:'text', text:'Ce qui a changé', marks:{bold:false,italic:false,underline:false,strike:false,href:null}}] },
      { is: 'paragraph', inline: [{is:'text', text:'Léa est en ULIS quatre matinées. ', marks:{bold:false,italic:false,underline:false,strike:false,href:null}},{is:'mention',compartment:'compartment-1',element:'element-02',label:'vieux nom'},{is:'text', text:' et le CMPP se sont parlé une fois. ', marks:{bold:false,italic:false,underline:false,strike:false,href:null}},{is:'text', text:'un site', marks:{bold:true,italic:true,underline:false,strike:true,href:'https://exemple.fr'}}] },
      { is: 'taskList', items: [{checked:true, blocks:[{is:'paragraph', inline:[{is:'text', text:'Le Dr Lopez envoie le bilan', marks:{bold:false,italic:false,underline:false,strike:false,href:null}}]}]},{checked:false, blocks:[{is:'paragraph', inline:[{is:'text', text:'Équipe éducative', marks:{bold:false,italic:false,underline:false,strike:false,href:null}}]}]}]},
      { is: 'table', rows: [[{header:true,colspan:1,rowspan:1,blocks:[{is:'paragraph',inline:[]}]},{header:true,colspan:1,rowspan:1,blocks:[{is:'paragraph',inline:[]}]}],[{header:false,colspan:1,rowspan:1,blocks:[{is:'paragraph',inline:[]}]},{header:false,colspan:1,rowspan:1,blocks:[{is:'paragraph',inline:[]}]}]]},
      { is: 'paragraph', inline: [] },
    ] as never));
    await page.waitForTimeout(400);
    const boxes = page.getByRole('textbox');
    console.log(await boxes.count());
    await boxes.nth(1).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('M. Roux propose une équipe éducative avant les vacances d’hiver. Voir www.exemple.fr ');
    if (name.startsWith('phone')) await boxes.nth(0).evaluate((e) => e.scrollIntoView());
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/lk/${name}.png` });
    await boxes.nth(0).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' @');
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/lk/${name}-mention.png` });
    await page.close();
  }
  await stage.close();
});
