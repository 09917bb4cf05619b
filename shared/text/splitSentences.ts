/** A stretch of a text, in UTF-16 units: `text.slice(from, to)` is what was written, without the blanks around it. */
export interface Stretch {
  from: number;
  to: number;
}

/** What is written short with a full stop that ends nothing: people's titles, and the small words of letters. */
const SHORTENED = new Set(
  ['m', 'mm', 'mme', 'mmes', 'mlle', 'dr', 'drs', 'pr', 'me', 'st', 'ste', 'mr', 'mrs', 'ms'].concat([
    'art',
    'al',
    'av',
    'bd',
    'cf',
    'ex',
    'p',
    'pp',
    'tél',
    'n',
    'no',
    'vol',
    'chap',
    'fig',
    'env',
    'max',
    'min',
  ]),
);
const ENDS = '.!?…\n;';
const CLOSING = /[»"”’')\]\s]/u;

/**
 * The sentences of a text in French or English: cut at ends and at new lines, not after « M. Roux », « J.-M. », an
 * address, or inside a number. Rule PL1.
 */
export function splitSentences(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = text[at];
    if (letter !== undefined && !(ENDS.includes(letter) && isEnd(text, start, at))) continue;
    let end = at;
    if (letter !== undefined && letter !== '\n') {
      // What follows closely belongs to it: « ?! », a closing quote with its narrow space.
      while (end + 1 < text.length && '.!?…'.includes(text[end + 1] ?? '')) end += 1;
      const quote = /^[\u00a0\u202f ]?[»"”)]+/u.exec(text.slice(end + 1, end + 5));
      end += (quote?.[0].length ?? 0) + 1;
    }
    push(sentences, text, start, end);
    at = Math.max(at, end - 1);
    start = Math.max(end, at + 1);
  }
  return sentences;
}

function isEnd(text: string, start: number, at: number): boolean {
  if (text[at] !== '.') return true;
  const after = text[at + 1];
  if (after !== undefined && after !== '.' && !CLOSING.test(after)) return false;
  const word =
    /(?:^|[\s(«"’'\u00a0\u202f-])([\p{L}.-]+)$/u.exec(text.slice(Math.max(start, at - 20), at))?.[1] ?? '';
  const following = /^[\s\u00a0\u202f]*([\p{L}\p{N}]?)/u.exec(text.slice(at + 1, at + 6))?.[1] ?? '';
  if (following === '') return true;
  const last = word.split(/[.-]/u).at(-1) ?? '';
  // An initial: « J.-M. Lemaire », « le 3 B. » is rarer than « Paul D. est là ».
  if (/^\p{Lu}$/u.test(last)) return false;
  if (SHORTENED.has(last.toLowerCase())) return false;
  return !(last.toLowerCase() === 'etc' && following === following.toLowerCase());
}

function push(sentences: Stretch[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const to = start + raw.trimEnd().length;
  if (to > from && /[\p{L}\p{N}]/u.test(text.slice(from, to))) sentences.push({ from, to });
}
