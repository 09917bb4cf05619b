import { proveInternal } from '../http/internalProof.ts';
import { REFRESH_PATH, type Refresh } from '../http/internalRefresh.ts';
import type { AdminContext } from './context.ts';

const PATIENCE_MS = 5_000;

/**
 * Tells a server that runs on the same data to look now. Where none runs there is nobody to tell; one that doesn't answer
 * looks by itself within a second. CN80.
 * @returns whether a server looked
 */
export async function nudge(
  { localUrl, master }: Pick<AdminContext, 'localUrl' | 'master'>,
  asked: Refresh,
): Promise<boolean> {
  if (localUrl === null) return false;
  const body = JSON.stringify(asked);
  try {
    const response = await fetch(`${localUrl}${REFRESH_PATH}`, {
      method: 'POST',
      headers: proveInternal(master, { at: Date.now(), body }),
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.status === 204;
  } catch (error) {
    // A file that a killed server left behind names an address where nobody listens.
    if (error instanceof TypeError || (error as Error).name === 'TimeoutError') return false;
    throw error;
  }
}
