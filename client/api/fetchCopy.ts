import { ApiProblem } from './ApiProblem.ts';
import { readProblem } from './readProblem.ts';

/** Fetches my copy: once. A file, so what `request` does for JSON is done here for bytes. */
export async function fetchCopy({ copyId, token }: { copyId: string; token: string }): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(`/api/my-data/${encodeURIComponent(copyId)}/file`, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
  } catch {
    throw new ApiProblem({ code: 'offline' });
  }
  if (!response.ok) throw await readProblem(response);
  return await response.blob();
}
