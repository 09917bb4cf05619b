import type { Call, Sent } from '#shared/protocol/http/call.ts';
import { ApiProblem } from './ApiProblem.ts';
import { readProblem } from './readProblem.ts';
import { stepUpGate } from './stepUpGate.ts';

export type GivenParts<C extends Call> = {
  [P in keyof Sent<C> as Sent<C>[P] extends undefined ? never : P]: Sent<C>[P];
};

interface Parts {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | undefined>>;
  body?: unknown;
}

/**
 * Sends one HTTP call and hands back its answer, whatever that holds. The contracts are only types here: zod stays out of
 * the sign-in page. Rejects with an ApiProblem, never with anything else.
 */
export async function send<C extends Call>(
  what: `${C['method']} ${C['path']}`,
  given: GivenParts<C>,
  upload: { file: Blob; signal: AbortSignal } | null = null,
): Promise<Response> {
  const { params = {}, query = {}, body }: Parts = given;
  const [method = 'get', path = ''] = what.split(' ');
  const once = () =>
    reach(addressOf({ path, params, query }), {
      method: method.toUpperCase(),
      credentials: 'same-origin',
      cache: 'no-store',
      ...(upload
        ? {
            headers: { 'content-type': 'application/octet-stream' },
            body: upload.file,
            signal: upload.signal,
          }
        : {}),
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  let response = await once();
  if (!response.ok) {
    const problem = await readProblem(response);
    // Nothing happened yet: the person proves who they are, and the same call goes again, once.
    if (problem.code !== 'stepUp' || !(await stepUpGate.prove())) throw problem;
    response = await once();
    if (!response.ok) throw await readProblem(response);
  }
  return response;
}

async function reach(address: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, options);
  } catch {
    throw new ApiProblem({ code: 'offline' });
  }
}

function addressOf({
  path,
  params,
  query,
}: Required<Pick<Parts, 'params' | 'query'>> & { path: string }): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ''),
  ).toString();
  return search === '' ? filled : `${filled}?${search}`;
}
