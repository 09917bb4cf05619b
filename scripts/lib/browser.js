import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, canApt } from './apt.js';
import { findChromium } from './chromium.js';
import { root } from './root.js';
import { run } from './run.js';
import { nodePath } from './runtime.js';
import { say } from './say.js';

/** @returns {Promise<string | null>} the browser that Playwright installed itself, if it did */
export async function playwrightChromium() {
  if (!existsSync(join(root, 'node_modules', 'playwright-core'))) return null;
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** Makes sure that browser tests have a browser: Debian's where we may install it, Playwright's elsewhere. */
export async function installBrowser() {
  if (findChromium() !== null || (await playwrightChromium()) !== null) return;
  if (canApt()) {
    await aptInstall(['chromium', 'fonts-dejavu-core']);
  } else {
    say('Installing a Chromium for the browser tests…');
    await run(nodePath, [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  }
  if (findChromium() === null && (await playwrightChromium()) === null) {
    throw new Error(
      'No browser for the browser tests. Install Chromium or Chrome, or set CHROMIUM_PATH to one, then try again.',
    );
  }
}
