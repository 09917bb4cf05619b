import { parse, serialize } from 'hono/utils/cookie';

const LIFETIME_S = 600;

/** The cookie that ties a code to the browser that asked for it. */
export function createAskingCookie(publicUrl: () => string) {
  const secure = () => publicUrl().startsWith('https:');
  const name = () => (secure() ? '__Host-maillage-asking' : 'maillage-asking');
  const options = () => ({ path: '/', httpOnly: true, secure: secure(), sameSite: 'Strict' as const });
  return {
    set: (asking: string) => serialize(name(), asking, { ...options(), maxAge: LIFETIME_S }),
    clear: () => serialize(name(), '', { ...options(), maxAge: 0 }),
    read: (headers: Headers) => parse(headers.get('cookie') ?? '', name())[name()] ?? null,
  };
}
