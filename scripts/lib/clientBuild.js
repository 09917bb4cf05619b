import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './root.js';
import { run } from './run.js';
import { nodePath } from './runtime.js';
import { say } from './say.js';

const SOURCES = ['client', 'shared', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
const TEXT = /\.(js|css|html|svg|json|txt|webmanifest)$/;
const dist = join(root, 'dist');
const stampPath = join(dist, '.stamp');

function filesUnder(path) {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(whole, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]))
    .filter((file) => !/\.test\.tsx?$/.test(file));
}

/** One hash of everything that the built client is made of. */
export function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Whether dist/ was made from the sources as they are now. */
export function clientIsBuilt() {
  return existsSync(stampPath) && readFileSync(stampPath, 'utf8') === sourcesHash();
}

/** What a server sends over the wire: written once at build time, so that nobody compresses while serving. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.vite') compress(path);
    if (!entry.isFile() || !TEXT.test(entry.name)) continue;
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: quality }));
  }
}

/**
 * Builds the client when its sources changed. The new build takes the place of the old one in one move:
 * a running server never sees half of it.
 */
export async function buildClient({ force = false } = {}) {
  if (!force && clientIsBuilt()) return;
  say('Building the pages…');
  const hash = sourcesHash();
  const next = join(root, '.cache', `dist-${process.pid}`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(next, { recursive: true, force: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await run(nodePath, [vite, 'build', '--outDir', next, '--logLevel', 'warn']);
  if (code !== 0) throw new Error('The pages could not be built: the message above says why.');
  compress(next);
  writeFileSync(join(next, '.stamp'), hash);
  rmSync(dist, { recursive: true, force: true });
  renameSync(next, dist);
}
