import type { Answer, Call } from '#shared/protocol/http/call.ts';
import { type GivenParts, send } from './send.ts';

/** One HTTP call that answers in JSON, typed from its contract. Rejects with an ApiProblem, never with anything else. */
export async function request<C extends Call>(
  what: `${C['method']} ${C['path']}`,
  given: GivenParts<C>,
): Promise<Answer<C>> {
  const response = await send<C>(what, given);
  // What an answer holds is the contract's word: the server is mounted from the same description.
  return (response.status === 204 ? undefined : await response.json()) as Answer<C>;
}
