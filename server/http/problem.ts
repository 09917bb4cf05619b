import { ERROR_CODES } from '#shared/protocol/errorCodes.ts';
import type { Problem } from '#shared/protocol/http/problem.ts';
import type { Refused } from './outcome.ts';

/** A refusal as a problem document (RFC 9457). It never says which right was missing. */
export function problem(refusal: Refused, extra: { detail?: string } = {}): Response {
  const { retryAfter } = refusal;
  const { status, title } = ERROR_CODES[refusal.because];
  const body: Problem = {
    type: `urn:maillage:problem:${refusal.because}`,
    title,
    status,
    code: refusal.because,
    ...(refusal.links ? { links: refusal.links } : {}),
    ...(refusal.issues ? { issues: refusal.issues } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...extra,
  };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
  return new Response(JSON.stringify(body), { status, headers });
}
