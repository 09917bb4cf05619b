import type { Page } from '@playwright/test';

/** What a page of this person would ask of the server, with their own session and origin. */
export async function ask<Answer>(page: Page, path: string, body?: object): Promise<Answer> {
  const { origin } = new URL(page.url());
  const url = `${origin}/api${path}`;
  const response =
    body === undefined
      ? await page.request.get(url)
      : await page.request.post(url, { data: body, headers: { origin } });
  if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
  return (response.status() === 204 ? undefined : await response.json()) as Answer;
}
