import type { Page } from '@playwright/test';

/**
 * Counts the bytes of JavaScript that cross the wire to this page from now on, by asking the browser's own network log:
 * gzip, as the budgets say (a browser that takes Brotli gets less), and without the headers of the answers.
 */
export async function weighJavaScript(page: Page): Promise<{ bytes: () => number; files: () => string[] }> {
  const log = await page.context().newCDPSession(page);
  await log.send('Network.enable');
  await log.send('Network.setCacheDisabled', { cacheDisabled: true });
  await log.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip' } });
  const scripts = new Map<string, { url: string; headers: number }>();
  const weights = new Map<string, number>();
  log.on('Network.responseReceived', ({ requestId, response }) => {
    if (!/javascript/.test(response.mimeType)) return;
    scripts.set(requestId, { url: response.url, headers: response.encodedDataLength });
  });
  log.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script !== undefined) weights.set(requestId, encodedDataLength - script.headers);
  });
  return {
    bytes: () => [...weights.values()].reduce((sum, bytes) => sum + bytes, 0),
    files: () =>
      [...weights].map(([id, bytes]) => `${new URL(scripts.get(id)?.url ?? '').pathname} ${bytes}`),
  };
}
