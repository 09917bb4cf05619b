import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { pictureCalls } from '#shared/protocol/http/pictures.ts';
import { send } from './send.ts';

type Contract = typeof pictureCalls.add;

/** Gives a compartment a picture: the file goes as it is, and the server keeps nothing but its pixels. */
export async function addPicture(
  params: Sent<Contract>['params'],
  file: Blob,
  signal: AbortSignal,
): Promise<Answer<Contract>> {
  const what = 'post /api/compartments/{compartmentId}/pictures';
  const response = await send<Contract>(what, { params }, { file, signal });
  return (await response.json()) as Answer<Contract>;
}
