import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

/** The two screens that every story is told on. */
export const LAPTOP = { width: 1280, height: 800 };
export const PHONE = { width: 375, height: 812 };

/**
 * People with a browser each: nothing is shared between them but the server. What a page complains of is kept, and
 * a story that ends with complaints fails.
 */
export class People {
  readonly #browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  readonly complaints: string[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Somebody sits down with a browser of this size, signed out. */
  async arrive(
    name: string,
    { viewport = LAPTOP, dark = false }: { viewport?: typeof LAPTOP; dark?: boolean } = {},
  ): Promise<Page> {
    const phone = viewport.width < 600;
    const context = await this.#browser.newContext({
      viewport,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      hasTouch: phone,
      locale: 'fr-FR',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    this.#contexts.push(context);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.complaints.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      if (/Content.Security.Policy|Trusted(HTML|Script|ScriptURL|Type)/i.test(message.text()))
        this.complaints.push(`${name}: ${message.text()}`);
    });
    return page;
  }

  /** Somebody opens a link they were handed, and clicks: a link alone signs nobody in. */
  async enter(
    name: string,
    link: string,
    options: { viewport?: typeof LAPTOP; dark?: boolean } = {},
  ): Promise<Page> {
    const page = await this.arrive(name, options);
    await page.goto(link);
    await page
      .getByRole('main')
      .getByRole('button', { name: /entrer|rejoindre|me connecter|continuer/i })
      .first()
      .click();
    await expect(page).not.toHaveURL(/\/entrer/);
    return page;
  }

  async leave(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }
}
