import type { Answer } from '#shared/protocol/http/call.ts';
import type { importCalls } from '#shared/protocol/http/imports.ts';
import type { Problem } from '#shared/protocol/http/problem.ts';
import type { Visitor } from './visitor.ts';

/** The whole file, without whom it marks as confidential. */
const EVERYBODY = { restricted: 'no', up: '2', down: '2', siblings: 'yes', partners: 'yes' };

/** Sends a genealogy file as the page does. */
export async function sendGedcom(
  url: string,
  {
    browser,
    compartmentId,
    file,
    query = {},
    headers = {},
    signal,
  }: {
    browser: Pick<Visitor, 'cookie'>;
    compartmentId: string;
    file: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
    query?: Record<string, string>;
    headers?: Record<string, string>;
    signal?: AbortSignal;
  },
): Promise<{
  status: number;
  code: string | null;
  issues: string[];
  body: Answer<typeof importCalls.gedcom>;
}> {
  const search = new URLSearchParams({ ...EVERYBODY, ...query });
  const response = await fetch(
    `${url}/api/compartments/${encodeURIComponent(compartmentId)}/gedcom?${search}`,
    {
      method: 'POST',
      headers: {
        origin: url,
        'content-type': 'application/octet-stream',
        ...(browser.cookie === '' ? {} : { cookie: browser.cookie }),
        ...headers,
      },
      body: file,
      ...(signal ? { signal } : {}),
      ...(file instanceof ReadableStream ? { duplex: 'half' } : {}),
    } as RequestInit,
  );
  const body = (await response.json()) as Answer<typeof importCalls.gedcom> & Partial<Problem>;
  const issues = (body.issues ?? []).map(({ code }) => code);
  return { status: response.status, code: body.code ?? null, issues, body };
}
