import type { Tree } from '../tree.ts';

const DEFINED = /^\s*[-*]?\s*\*\*([A-Z]{2,4}\d+)\*\*/gm;
const QUOTED = /\[((?:[A-Z]{2,4}\d+)(?:\s*[,/]\s*[A-Z]{2,4}\d+)*)\]/g;
const isTest = (path: string) => /\.(test|spec)\.tsx?$|^tests\/.*\.tsx?$|\/testing\/.*\.tsx?$/.test(path);

/** The laws' own test quotes rules that it makes up. */
const OWN_EXAMPLES = 'tests/architecture/laws.test.ts';

/** The numbered rules and the tests that quote them, held against each other both ways. */
export function ruleIssues(tree: Tree): string[] {
  const defined = new Map<string, string>();
  const issues: string[] = [];
  for (const [path, source] of tree) {
    if (!path.endsWith('RULES.md')) continue;
    for (const [, id = ''] of source.matchAll(DEFINED)) {
      const other = defined.get(id);
      if (other !== undefined) issues.push(`${id} is defined twice: ${other} and ${path}`);
      defined.set(id, path);
    }
  }
  const families = new Set([...defined.keys()].map((id) => id.replace(/\d+$/, '')));
  const quoted = new Set<string>();
  for (const [path, source] of tree) {
    if (!isTest(path) || path === OWN_EXAMPLES) continue;
    for (const [, list = ''] of source.matchAll(QUOTED)) {
      for (const id of list.split(/\s*[,/]\s*/)) {
        quoted.add(id);
        const known = defined.has(id) || !families.has(id.replace(/\d+$/, ''));
        if (!known) issues.push(`${path} quotes ${id}, which no RULES.md defines`);
      }
    }
  }
  for (const [id, path] of defined) {
    if (!quoted.has(id)) issues.push(`${path}: no test quotes ${id}`);
  }
  return issues;
}
