import { posix } from 'node:path';
import { blankComments } from './blankComments.ts';
import type { Tree } from './tree.ts';

export interface Import {
  from: string;
  /** A path from the project's folder for our own files; the package's name, or `node:x`, for the rest. */
  to: string;
  ours: boolean;
  typeOnly: boolean;
  dynamic: boolean;
}

const STATEMENT =
  /(?:^|[\n;}])\s*(import|export)\s+(type\s+)?(?:[^'"();]*?\sfrom\s*)?['"]([^'"\n]+)['"]|\bimport\s*\(\s*['"]([^'"\n]+)['"]/g;

/** The imports of one file, comments left aside. `import('x')` counts: a lazy door is still a door. */
export function importsOf(path: string, source: string): Import[] {
  return [...blankComments(source).matchAll(STATEMENT)].map((match) => {
    const spec = match[3] ?? match[4] ?? '';
    const dynamic = match[4] !== undefined;
    const { to, ours } = resolve(path, spec);
    return { from: path, to, ours, typeOnly: match[2] !== undefined, dynamic };
  });
}

function resolve(path: string, spec: string): { to: string; ours: boolean } {
  if (spec.startsWith('#')) return { to: spec.slice(1), ours: true };
  if (spec.startsWith('.')) return { to: posix.join(posix.dirname(path), spec), ours: true };
  return { to: spec, ours: false };
}

/** Every import of the code in the tree. */
export function allImports(tree: Tree): Import[] {
  return [...tree]
    .filter(([path]) => /\.(ts|tsx|js)$/.test(path))
    .flatMap(([path, source]) => importsOf(path, source));
}
