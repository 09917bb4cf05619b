import type { Tree } from '../tree.ts';

/** What must never be in the tree, whatever the file: keys, tokens, and paths of the machine somebody worked on. */
const LEAKS: { says: string; finds: RegExp }[] = [
  { says: 'a private key', finds: /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/=]{16}/ },
  {
    says: 'a token of a known maker',
    finds: /\b(ghp_|gho_|github_pat_|npm_|xox[bp]-|glpat-|AKIA)[A-Za-z0-9_-]{16,}/,
  },
  {
    says: 'a password in an address',
    finds:
      /\b(postgres(ql)?|redis|smtps?|https?):\/\/[^\s:/@'"`$<>{]+:(?!(?:password|motdepasse|secret|\.{3}|…))[^\s@'"`$<>{]{6,}@(?!localhost|127\.|example|db[:/]|postgres[:/])/,
  },
  { says: "a path of somebody's machine", finds: /(?<![\w.~$}/-])\/(work|home|Users|root)\/[a-z]/ },
  { says: 'the address of a package registry', finds: /\bregistry\.[a-z]+js\.org\b|\bregistry\.yarn/ },
];

/** Secrets and traces of a workplace, by file. */
export function leakIssues(tree: Tree): string[] {
  return [...tree].flatMap(([path, source]) =>
    path.startsWith('tests/architecture/')
      ? []
      : LEAKS.filter(({ finds }) => finds.test(source)).map(({ says }) => `${path}: ${says}`),
  );
}
