import type { Call } from '#shared/protocol/http/call.ts';
import { ApiProblem } from './ApiProblem.ts';
import { type GivenParts, send } from './send.ts';

/** One HTTP call that answers with a file. Rejects with an ApiProblem, also when the line breaks in the middle of it. */
export async function requestFile<C extends Call & { file: readonly string[] }>(
  what: `${C['method']} ${C['path']}`,
  given: GivenParts<C>,
): Promise<Blob> {
  const response = await send<C>(what, given);
  try {
    return await response.blob();
  } catch {
    throw new ApiProblem({ code: 'offline' });
  }
}
