import type { Answer, Call, Sent } from '#shared/protocol/http/call.ts';
import { signInCalls } from '#shared/protocol/http/signIn.ts';

type Given<C extends Call> = { [K in keyof Sent<C> as Sent<C>[K] extends undefined ? never : K]: Sent<C>[K] };

export interface Reply<C extends Call> {
  status: number;
  /** the code of a problem document, or null */
  code: string | null;
  body: Answer<C>;
  raw: string;
  /** the answer as it came: a file is no text */
  bytes: Uint8Array;
}

/** A browser of somebody: keeps cookies, says where it comes from. */
export interface Visitor {
  cookie: string;
  call<C extends Call>(call: C, given: Given<C>, headers?: Record<string, string>): Promise<Reply<C>>;
  /** Like `call`, and throws on a refusal: for what a test only needs done. */
  must<C extends Call>(call: C, given: Given<C>): Promise<Answer<C>>;
  /** Opens a sign-in link as a click would. */
  redeem(url: string): Promise<{ situationId: string | null }>;
}

/**
 * @param origin where its pages come from, when requests go another way (through something that listens)
 * @param cookie of another browser of the same person
 */
export function visitor(url: string, origin = url, cookie = ''): Visitor {
  const jar = new Map<string, string>();
  for (const pair of cookie.split('; ')) if (pair) keep(pair);
  const self: Visitor = {
    get cookie() {
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    async call(call, given, headers = {}) {
      const { params, query, body } = given as { params?: object; query?: object; body?: object };
      let path = call.path;
      for (const [name, value] of Object.entries(params ?? {}))
        path = path.replace(`{${name}}`, encodeURIComponent(String(value)));
      const search = new URLSearchParams(query as Record<string, string>).toString();
      const response = await fetch(`${url}${path}${search ? `?${search}` : ''}`, {
        method: call.method.toUpperCase(),
        headers: {
          origin,
          ...(self.cookie ? { cookie: self.cookie } : {}),
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      for (const line of response.headers.getSetCookie()) keep(line);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const raw = new TextDecoder().decode(bytes);
      const json =
        raw && response.headers.get('content-type')?.includes('json') ? JSON.parse(raw) : undefined;
      const code = response.ok ? null : (json?.code ?? null);
      return { status: response.status, code, body: json, raw, bytes };
    },
    async must(call, given) {
      const reply = await self.call(call, given);
      if (reply.status >= 400) throw new Error(`${call.method} ${call.path}: ${reply.status} ${reply.code}`);
      return reply.body;
    },
    async redeem(link) {
      const token = link.split('#jeton=')[1] ?? link;
      return await self.must(signInCalls.redeemLink, { body: { token } });
    },
  };
  return self;

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const value = pair.slice(at + 1);
    if (value === '' || attributes.some((one) => one.trim().toLowerCase() === 'max-age=0')) jar.delete(name);
    else jar.set(name, value);
  }
}
