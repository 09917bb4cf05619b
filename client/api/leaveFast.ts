import type { signInCalls } from '#shared/protocol/http/signIn.ts';

type Contract = typeof signInCalls.signOut;
const PATH: Contract['path'] = '/api/auth/sign-out';

/** Ends this session while the page is already leaving: nobody waits for the answer, and a refusal changes nothing. */
export function leaveFast(): void {
  fetch(PATH, { method: 'POST', credentials: 'same-origin', keepalive: true }).catch(() => null);
}
