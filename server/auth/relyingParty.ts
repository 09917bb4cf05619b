export interface RelyingParty {
  /** the host that passkeys are bound to */
  id: string;
  origins: string[];
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);
const ADDRESS = /^(\d{1,3}\.){3}\d{1,3}$|^\[/;

/**
 * Whom passkeys are made for: the host of the public address. Browsers know no passkey of a bare IP address: a server of
 * this very machine goes by `localhost`, one with another bare address has none (null). AU1.
 */
export function relyingParty(publicUrl: string): RelyingParty | null {
  const url = new URL(publicUrl);
  if (LOOPBACK.has(url.hostname)) {
    const port = url.port === '' ? '' : `:${url.port}`;
    return { id: 'localhost', origins: [`${url.protocol}//localhost${port}`] };
  }
  if (ADDRESS.test(url.hostname) || url.protocol !== 'https:') return null;
  return { id: url.hostname, origins: [url.origin] };
}
