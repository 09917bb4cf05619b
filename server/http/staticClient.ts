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
    // `.vite/` and the like are for the build, not for browsers.
    if (path.split('/').some((part) => part.startsWith('.'))) return missing();
    if (extname(file) !== '.html' && (await isFile(file))) {
      const encoding = await bestEncoding(file, context.req.header('accept-encoding') ?? '');
      const bytes = await readFile(encoding ? file + encoding.suffix : file);
      const forEver = path.startsWith('/assets/');
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
          'cache-control': forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
          vary: 'accept-encoding',
          ...(encoding ? { 'content-encoding': encoding.name } : {}),
        },
      });
    }
    if (extname(path) !== '' && extname(path) !== '.html') return missing();
    return page(folder, path, context.get('nonce') as string);
  };
}

/** The build writes `.br` and `.gz` beside every text file: nothing is compressed while somebody waits. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

async function bestEncoding(file: string, accepted: string): Promise<(typeof ENCODINGS)[number] | null> {
  const names = accepted.split(',').map((part) => part.trim().split(';')[0]);
  for (const encoding of ENCODINGS)
    if (names.includes(encoding.name) && (await isFile(file + encoding.suffix))) return encoding;
  return null;
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}

/** The build writes the page a second time, with what a table needs named in it: it comes at once, not in turn. */
const TABLE = /^\/situations\/([\w-]+)\/?$/;

/** What the page asks first is asked for by the browser while the scripts are on their way. HT64. */
const ahead = (situationId: string) =>
  ['/api/me', `/api/situations/${situationId}`]
    .map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`)
    .join(', ');

async function page(folder: string, path: string, nonce: string): Promise<Response> {
  const [, situationId] = TABLE.exec(path) ?? [];
  const file = join(folder, situationId === undefined ? 'index.html' : 'table.html');
  const html = (await isFile(file)) ? await readFile(file, 'utf8') : null;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(situationId === undefined ? {} : { link: ahead(situationId) }),
  };
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
