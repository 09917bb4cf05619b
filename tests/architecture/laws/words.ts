import { blankComments } from '../blankComments.ts';
import type { Tree } from '../tree.ts';

/** Attributes that a person reads or hears. */
const READ =
  'aria-label|aria-description|aria-roledescription|title|placeholder|alt|label|description|caption';
const ATTRIBUTE = new RegExp(`\\b(${READ})=(?:"([^"]*\\p{L}{2}[^"]*)"|\\{'([^']*\\p{L}{2}[^']*)'\\})`, 'gu');
const BETWEEN_TAGS = /<[A-Za-z][^<>{}=]*>\s*([^<>{}\n]*\p{L}{2}[^<>{}\n]*?)\s*<\//gu;
const FRENCH_LITERAL = /(['"`])((?:(?!\1)[^\\\n])*[éèêàçùôîœ«»](?:(?!\1)[^\\\n])*)\1/giu;

/**
 * Words for people that are written outside the catalogues: texts between tags, attributes that are read out, and
 * strings with a French letter. A search by eye and rule of thumb: it finds what is usually forgotten, not everything.
 */
export function wordIssues(tree: Tree): string[] {
  return [...tree].flatMap(([path, source]) => {
    if (!/^client\/.*\.tsx?$/.test(path)) return [];
    if (/^client\/i18n\/|\.test\.tsx?$|\/testing\//.test(path)) return [];
    const code = blankComments(source);
    const found = [
      ...[...code.matchAll(FRENCH_LITERAL)].map((match) => match[2]),
      ...(path.endsWith('.tsx') ? [...code.matchAll(ATTRIBUTE)].map((match) => match[2] ?? match[3]) : []),
      ...(path.endsWith('.tsx') ? [...code.matchAll(BETWEEN_TAGS)].map((match) => match[1]) : []),
    ];
    return found
      .filter((words) => /\p{L}{2}/u.test(words ?? ''))
      .map((words) => `${path}: « ${words} » belongs in client/i18n`);
  });
}
