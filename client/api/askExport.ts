import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { rightsCalls } from '#shared/protocol/http/rights.ts';
import { request } from './request.ts';

type Contract = typeof rightsCalls.askExport;
/** What is written on a copy: to whom, when, and where to find it again. */
export type CopyMark = Answer<Contract>['watermark'];

/** Asks before something of a compartment leaves as a file, a copy or a print: it is written down. */
export async function askExport(
  params: Sent<Contract>['params'],
  body: Sent<Contract>['body'],
): Promise<CopyMark> {
  const { watermark } = await request<Contract>('post /api/compartments/{compartmentId}/exports', {
    params,
    body,
  });
  return watermark;
}
