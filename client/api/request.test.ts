import { afterEach, describe, expect, it, vi } from 'vitest';
import { ERROR_CODES } from '#shared/protocol/errorCodes.ts';
import { ApiProblem } from './ApiProblem.ts';
import { changeMember } from './changeMember.ts';
import { explain } from './explain.ts';
import { listSituations } from './listSituations.ts';
import { readMe } from './readMe.ts';
import { removeNote } from './removeNote.ts';
import { stepUpGate } from './stepUpGate.ts';

function answering(answer: () => Response) {
  const fetch = vi.fn<(address: string, options: RequestInit) => Promise<Response>>(async () => answer());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

const problem = (status: number, body: unknown) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

async function refusalOf(call: Promise<unknown>): Promise<ApiProblem> {
  const refusal: unknown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refusal instanceof ApiProblem)) throw new Error(`an ApiProblem expected, not ${String(refusal)}`);
  return refusal;
}

afterEach(() => vi.unstubAllGlobals());

describe('request', () => {
  it('fills the path and sends the body as JSON', async () => {
    const fetch = answering(() => new Response(null, { status: 204 }));
    await changeMember({ situationId: 'situation1', memberId: 'a/../b' }, { role: 'observer' });
    const [address, options] = fetch.mock.calls[0] ?? [];
    expect(address).toBe('/api/situations/situation1/members/a%2F..%2Fb');
    expect(options).toMatchObject({ method: 'PATCH', body: '{"role":"observer"}', cache: 'no-store' });
  });

  it('leaves empty searches out of the address', async () => {
    const fetch = answering(() => new Response('{"situations":[]}'));
    await listSituations({ search: '', archived: 'false' });
    expect(fetch.mock.calls[0]?.[0]).toBe('/api/situations?archived=false');
  });

  it('[UI4] rejects with the code of the problem document', async () => {
    answering(() => problem(409, { code: 'linkedElsewhere', links: [{ compartment: 'c', id: 'l' }, 'x'] }));
    const refusal = await refusalOf(removeNote({ noteId: 'note1' }));
    expect(refusal.code).toBe('linkedElsewhere');
    expect(refusal.links).toEqual([{ compartment: 'c', id: 'l' }]);
  });

  it('[UI4] tells what it does not understand as a failure of ours', async () => {
    answering(() => problem(500, '<html>'));
    expect((await refusalOf(readMe())).code).toBe('internal');
    answering(() => problem(400, { code: '__proto__' }));
    expect((await refusalOf(readMe())).code).toBe('internal');
  });

  it('[UI5] rejects as offline when nothing answers, or only a proxy', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect((await refusalOf(readMe())).code).toBe('offline');
    answering(() => problem(502, 'Bad Gateway'));
    expect((await refusalOf(readMe())).code).toBe('offline');
  });
});

describe('explain', () => {
  it.each([...Object.keys(ERROR_CODES), 'offline'] as (keyof typeof ERROR_CODES | 'offline')[])(
    '[UI4] has a sentence for %s',
    (code) => {
      expect(explain(new ApiProblem({ code }))).toMatch(/^\p{Lu}.+\.$/u);
    },
  );

  it('[UI4] says how long to wait', () => {
    expect(explain(new ApiProblem({ code: 'slowDown', retryAfterSeconds: 12 }))).toContain('12 secondes');
  });

  it('[UI4] never shows an error raw', () => {
    expect(explain(new TypeError('x is not a function'))).not.toContain('function');
  });

  it('[AU41] asks once for all that wait for a proof, and repeats each once', async () => {
    let fresh = false;
    const fetch = answering(() =>
      fresh ? new Response(null, { status: 204 }) : problem(403, { code: 'stepUp' }),
    );
    const asked = vi.fn(async () => {
      fresh = true;
      return true;
    });
    const stop = stepUpGate.serve(asked);
    await Promise.all([removeNote({ noteId: 'one' }), removeNote({ noteId: 'two' })]);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(fetch).toHaveBeenCalledTimes(4);
    stop();
  });

  it('[AU41] tells who says no what was asked, and does not ask again and again', async () => {
    const fetch = answering(() => problem(403, { code: 'stepUp' }));
    const no = stepUpGate.serve(async () => false);
    expect((await refusalOf(removeNote({ noteId: 'one' }))).code).toBe('stepUp');
    expect(fetch).toHaveBeenCalledTimes(1);
    no();
    // The server asks still: said as it is, once more and no more.
    const yes = stepUpGate.serve(async () => true);
    expect((await refusalOf(removeNote({ noteId: 'one' }))).code).toBe('stepUp');
    expect(fetch).toHaveBeenCalledTimes(3);
    yes();
    expect((await refusalOf(removeNote({ noteId: 'one' }))).code).toBe('stepUp');
    expect(fetch).toHaveBeenCalledTimes(4);
  });
});
