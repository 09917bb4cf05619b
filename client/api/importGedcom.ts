import type { Answer, Sent } from '#shared/protocol/http/call.ts';
import type { importCalls } from '#shared/protocol/http/imports.ts';
import { ApiProblem } from './ApiProblem.ts';
import { readProblem } from './readProblem.ts';

type Contract = typeof importCalls.gedcom;
type Sending = Record<keyof Sent<Contract>['query'], string | undefined>;

/**
 * Sends a genealogy file, for the server to put on a map. Not by `fetch`, which doesn't tell how much has left. Rejects with an
 * ApiProblem; when it is called off, with nothing written or everything, `offline`.
 */
export function importGedcom(
  { compartmentId }: Sent<Contract>['params'],
  query: Sending,
  { file, onSent, calledOff }: { file: Blob; onSent: (part: number) => void; calledOff: AbortSignal },
): Promise<Answer<Contract>> {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const request = new XMLHttpRequest();
  request.open(
    'POST',
    `/api/compartments/${encodeURIComponent(compartmentId)}/gedcom?${new URLSearchParams(given)}`,
  );
  request.setRequestHeader('content-type', 'application/octet-stream');
  return new Promise((resolve, reject) => {
    const offline = () => reject(new ApiProblem({ code: 'offline' }));
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded / Math.max(1, file.size)));
    request.upload.addEventListener('load', () => onSent(1));
    request.addEventListener('error', offline);
    request.addEventListener('abort', offline);
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      if (status === 200) resolve(JSON.parse(responseText) as Answer<Contract>);
      else readProblem(new Response(responseText, { status })).then(reject, reject);
    });
    calledOff.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
