import type { PasskeyAssertion, PasskeyQuestion } from '#shared/protocol/http/passkey.ts';
import { ApiProblem } from './ApiProblem.ts';

/**
 * Has a passkey of this person answer a question. `null`: they closed the browser's window, or there was none to choose.
 * @param quietly offered among what the e-mail field proposes, without a window (conditional UI)
 */
export async function signQuestion(
  question: PasskeyQuestion,
  { quietly = false }: { quietly?: boolean } = {},
): Promise<PasskeyAssertion | null> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  try {
    const given = await startAuthentication({ optionsJSON: question, useBrowserAutofill: quietly });
    const { userHandle, ...response } = given.response;
    return {
      id: given.id,
      rawId: given.rawId,
      type: 'public-key',
      clientExtensionResults: {},
      response: { ...response, ...(userHandle === undefined ? {} : { userHandle }) },
    };
  } catch (error) {
    if (isTheirChoice(error)) return null;
    throw new ApiProblem({ code: 'badPasskey' });
  }
}

/** Closed, too late, or another question took its place: nothing went wrong. */
function isTheirChoice(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');
}
