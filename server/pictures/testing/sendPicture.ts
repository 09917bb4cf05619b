import type { Answer } from '#shared/protocol/http/call.ts';
import type { pictureCalls } from '#shared/protocol/http/pictures.ts';
import type { Problem } from '#shared/protocol/http/problem.ts';
import type { Visitor } from '../../testing/visitor.ts';

/** Sends a picture as the page does. */
export async function sendPicture(
  url: string,
  of: {
    browser: Pick<Visitor, 'cookie'>;
    compartmentId: string;
    file: Uint8Array;
    /** where its page comes from, when the file goes another way */
    origin?: string;
  },
): Promise<{
  status: number;
  code: string | null;
  issue: string | null;
  body: Answer<typeof pictureCalls.add>;
}> {
  const { browser, compartmentId, file, origin = url } = of;
  const response = await fetch(`${url}/api/compartments/${encodeURIComponent(compartmentId)}/pictures`, {
    method: 'POST',
    headers: {
      origin,
      'content-type': 'application/octet-stream',
      ...(browser.cookie === '' ? {} : { cookie: browser.cookie }),
    },
    body: new Uint8Array(file),
  });
  const body = (await response.json()) as Answer<typeof pictureCalls.add> & Partial<Problem>;
  const issue = body.issues?.[0]?.code ?? null;
  return { status: response.status, code: body.code ?? null, issue, body };
}
