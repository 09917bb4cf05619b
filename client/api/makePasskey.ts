import { ApiProblem } from './ApiProblem.ts';
import { addPasskey } from './addPasskey.ts';
import { askNewPasskey } from './askNewPasskey.ts';

/** Makes a passkey on this device and has the server keep it. False: the person closed the browser's window. */
export async function makePasskey(name: string): Promise<boolean> {
  const question = await askNewPasskey();
  const { startRegistration } = await import('@simplewebauthn/browser');
  try {
    const { id, rawId, response } = await startRegistration({ optionsJSON: question });
    const { clientDataJSON, attestationObject, transports } = response;
    await addPasskey({
      name,
      response: {
        id,
        rawId,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON, attestationObject, ...(transports === undefined ? {} : { transports }) },
      },
    });
    return true;
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    if (error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError'))
      return false;
    // The device holds one for this account already.
    if (error instanceof Error && error.name === 'InvalidStateError')
      throw new ApiProblem({ code: 'alreadyExists' });
    throw new ApiProblem({ code: 'badPasskey' });
  }
}
