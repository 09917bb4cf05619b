import type { Tree } from '../tree.ts';

const MOST_LINES = 400;
const MOST_TEST_LINES = 600;

/** Files that may be longer, with the reason and who answers for it. Keep this short. */
export const SIGNED_EXCEPTIONS: ReadonlyMap<string, { most: number; because: string; signed: string }> =
  new Map();

const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path);

/** Files longer than one sitting of reading. */
export function sizeIssues(tree: Tree, exceptions = SIGNED_EXCEPTIONS): string[] {
  const long = [...tree]
    .filter(([path]) => /\.(tsx?|js|css)$/.test(path))
    .map(([path, source]) => ({ path, lines: source.trimEnd().split('\n').length }))
    .filter(({ path, lines }) => lines > mostFor(path, exceptions))
    .map(({ path, lines }) => `${path}: ${lines} lines, at most ${mostFor(path, exceptions)}`);
  const stale = [...exceptions.keys()]
    .filter((path) => !tree.has(path))
    .map((path) => `${path}: an exception for a file that isn't there`);
  return [...long, ...stale];
}

function mostFor(path: string, exceptions: typeof SIGNED_EXCEPTIONS): number {
  return exceptions.get(path)?.most ?? (isTest(path) ? MOST_TEST_LINES : MOST_LINES);
}
