import type { Sent } from '#shared/protocol/http/call.ts';
import type { mapPaperCalls } from '#shared/protocol/http/mapPapers.ts';
import { requestFile } from './requestFile.ts';

type Contract = typeof mapPaperCalls.print;
export type PaperOrder = Sent<Contract>['body'];

/** The map as a PDF that the server draws. It is asked of the policy and written down there. */
export function printMap(params: Sent<Contract>['params'], body: PaperOrder): Promise<Blob> {
  return requestFile<Contract>('post /api/situations/{situationId}/map-papers', { params, body });
}
