import type { Sent } from '#shared/protocol/http/call.ts';
import type { pictureCalls } from '#shared/protocol/http/pictures.ts';
import { requestFile } from './requestFile.ts';

type Contract = typeof pictureCalls.read;

/** A picture of a compartment's map, as its pixels. */
export function readPicture(params: Sent<Contract>['params']): Promise<Blob> {
  return requestFile<Contract>('get /api/compartments/{compartmentId}/pictures/{pictureId}', { params });
}
