import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
};

const NONCE = '__CSP_NONCE__';

/**
 * Serves the built client: files as they are, and `index.html` for every other path that looks like a page, since
 * the client has its own routes. Hashed files under `assets/` may be kept for ever, the rest is asked again.
 */
export function staticClient(folder: string): (context: Context) => Promise<Response> {
  return async (context) => {
    const path = decoded(context.req.path);
    if (path === null) return missing();
    const file = normalize(join(folder, path));
    if (!file.startsWith(folder + sep) && file !== folder) return missing();
    const isFile = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isFile && extname(file) !== '.html') {
      const bytes = await readFile(file);
      const forEver = path.startsWith('/assets/');
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'cache-control': forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
        },
      });
    }
    if (extname(path) !== '' && extname(path) !== '.html') return missing();
    return page(folder, context.get('nonce') as string);
  };
}

async function page(folder: string, nonce: string): Promise<Response> {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  if (html === null) return new Response('The client is not built: npm run build\n', { status: 503 });
  return new Response(html.replaceAll(NONCE, nonce), { headers });
}

function decoded(path: string): string | null {
  try {
    const plain = decodeURIComponent(path);
    return plain.includes('\0') ? null : plain;
  } catch {
    return null;
  }
}

function missing(): Response {
  return new Response('Not found\n', { status: 404, headers: { 'cache-control': 'no-store' } });
}
