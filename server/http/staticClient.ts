import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
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

/** The build writes `.br` and `.gz` beside every text file: nothing is compressed while somebody waits. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** By path, with a slash before it. */
type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * Serves the built client: files as they are, and `index.html` for every other path that looks like a page, since
 * the client has its own routes. Hashed files under `assets/` may be kept for ever, the rest is asked again. All of it,
 * some megabytes, is read once when the server starts: a page asks for many files at a time, and nothing else can be
 * reached through a path. HT57–HT59.
 */
export function staticClient(folder: string): (context: Context) => Promise<Response> {
  const reading = readAll(folder);
  return async (context) => {
    const path = decoded(context.req.path);
    if (path === null) return missing();
    const files = await reading;
    const isPage = ['', '.html'].includes(extname(path));
    const bytes = isPage ? undefined : files.get(path);
    if (bytes) return file(path, bytes, { files, accepted: context.req.header('accept-encoding') ?? '' });
    return isPage && !isHidden(path) ? page(path, files, context.get('nonce') as string) : missing();
  };
}

/** The files of the client; what begins with a point is for the build, not for browsers. None where none is built. */
async function readAll(folder: string): Promise<Files> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const read = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries) {
      const path = `${below}/${entry.name}`;
      if (isHidden(path)) continue;
      if (entry.isDirectory()) await read(path);
      else files.set(path, await readFile(join(folder, path)));
    }
  };
  try {
    await read('');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return files;
}

const isHidden = (path: string) => path.split('/').some((part) => part.startsWith('.'));

function file(
  path: string,
  plain: Uint8Array<ArrayBuffer>,
  { files, accepted }: { files: Files; accepted: string },
): Response {
  const names = accepted.split(',').map((part) => part.trim().split(';')[0]);
  const encoding = ENCODINGS.find(({ name, suffix }) => names.includes(name) && files.has(path + suffix));
  const forEver = path.startsWith('/assets/');
  return new Response((encoding && files.get(path + encoding.suffix)) ?? plain, {
    headers: {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(encoding ? { 'content-encoding': encoding.name } : {}),
    },
  });
}

/** The build writes the page a second time, with what a table needs named in it: it comes at once, not in turn. */
const TABLE = /^\/situations\/([\w-]+)\/?$/;

/** What the page asks first is asked for by the browser while the scripts are on their way. HT64. */
const ahead = (situationId: string) =>
  ['/api/me', `/api/situations/${situationId}`]
    .map((address) => `<${address}>; rel=preload; as=fetch; crossorigin`)
    .join(', ');

function page(path: string, files: Files, nonce: string): Response {
  const [, situationId] = TABLE.exec(path) ?? [];
  const html = files.get(situationId === undefined ? '/index.html' : '/table.html');
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(situationId === undefined ? {} : { link: ahead(situationId) }),
  };
  if (html === undefined) return new Response('The client is not built: npm run build\n', { status: 503 });
  return new Response(Buffer.from(html).toString().replaceAll(NONCE, nonce), { headers });
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
