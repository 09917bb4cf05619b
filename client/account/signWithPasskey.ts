import { ApiProblem } from '#client/api/ApiProblem.ts';
import { listPasskeys } from '#client/api/listPasskeys.ts';
import { signQuestion } from '#client/api/signQuestion.ts';
import type { PasskeyAssertion } from '#shared/protocol/http/passkey.ts';

const TIMEOUT_MS = 120_000;

/**
 * Signs what `challenge` stands for (base64url, for instance the SHA-256 of a text) with one of this person's passkeys.
 * `null`: they closed the browser's window. Rejects with an ApiProblem where there is no passkey, or it failed.
 */
export async function signWithPasskey(challenge: string): Promise<PasskeyAssertion | null> {
  const { available, passkeys } = await listPasskeys();
  if (!available || passkeys.length === 0) throw new ApiProblem({ code: 'badPasskey' });
  const host = window.location.hostname;
  return await signQuestion({
    challenge,
    rpId: host,
    timeout: TIMEOUT_MS,
    userVerification: 'required',
    allowCredentials: passkeys.map(({ credentialId }) => ({
      id: credentialId,
      type: 'public-key',
      transports: [],
    })),
  });
}
