import { parse, serialize } from 'hono/utils/cookie';

export interface SecretCookie {
  set(secret: string): string;
  clear(): string;
  read(headers: Headers): string | null;
}

/** A cookie that ties something short-lived to the browser that asked for it; `__Host-` over https. */
export function createSecretCookie(of: {
  publicUrl: () => string;
  name: string;
  lifetimeS: number;
}): SecretCookie {
  const secure = () => of.publicUrl().startsWith('https:');
  const name = () => (secure() ? `__Host-${of.name}` : of.name);
  const options = () => ({ path: '/', httpOnly: true, secure: secure(), sameSite: 'Strict' as const });
  return {
    set: (secret) => serialize(name(), secret, { ...options(), maxAge: of.lifetimeS }),
    clear: () => serialize(name(), '', { ...options(), maxAge: 0 }),
    read: (headers) => parse(headers.get('cookie') ?? '', name())[name()] ?? null,
  };
}
