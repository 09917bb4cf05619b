import type { Page } from '@playwright/test';

/**
 * Counts the bytes of JavaScript that cross the wire to this page from now on, as they were sent (compressed), by
 * asking the browser's own network log.
 */
export async function weighJavaScript(page: Page): Promise<{ bytes: () => number; files: () => string[] }> {
  const log = await page.context().newCDPSession(page);
  await log.send('Network.enable');
  await log.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Map<string, string>();
  const weights = new Map<string, number>();
  log.on('Network.responseReceived', ({ requestId, response }) => {
    if (/javascript/.test(response.mimeType)) scripts.set(requestId, response.url);
  });
  log.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weights.set(requestId, encodedDataLength);
  });
  const loaded = () => [...scripts.keys()].filter((id) => weights.has(id));
  return {
    bytes: () => loaded().reduce((sum, id) => sum + (weights.get(id) ?? 0), 0),
    files: () => loaded().map((id) => `${new URL(scripts.get(id) ?? '').pathname} ${weights.get(id)}`),
  };
}
