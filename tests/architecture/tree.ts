import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A tree of source text: path from the project's folder → what the file holds. */
export type Tree = ReadonlyMap<string, string>;

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PARTS = ['shared', 'client', 'server', 'tests', 'bench', 'scripts', 'docs', '.ci'];
const TEXT = /\.(ts|tsx|js|json|md|css|html|yaml|yml|svg|txt|sql)$|^(Dockerfile|LICENSE|run)$/;

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return folder === '.' && !PARTS.includes(entry.name) ? [] : filesUnder(path);
    }
    return TEXT.test(entry.name) && entry.name !== 'package-lock.json' ? [path] : [];
  });
}

/** Reads the project as it is on disk: a folder born today is in it today. */
export function readTree(): Tree {
  return new Map(filesUnder('.').map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}
