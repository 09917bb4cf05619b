/**
 * Where to go on after signing in, if it is a path of this site. `//elsewhere`, `/\elsewhere` and the like would be
 * another one: a browser reads them as addresses.
 */
export function localPath(wish: unknown): string | null {
  if (typeof wish !== 'string' || !wish.startsWith('/')) return null;
  const here = 'https://here.invalid';
  if (!URL.canParse(wish, here)) return null;
  const url = new URL(wish, here);
  return url.origin === here ? url.pathname + url.search : null;
}
