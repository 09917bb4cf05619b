import type { rightsCalls } from '#shared/protocol/http/rights.ts';
import { requestFile } from './requestFile.ts';

/** Fetches my copy: once. */
export function fetchCopy({ copyId, token }: { copyId: string; token: string }): Promise<Blob> {
  return requestFile<typeof rightsCalls.fetchCopy>('post /api/my-data/{copyId}/file', {
    params: { copyId },
    body: { token },
  });
}
