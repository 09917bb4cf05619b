import type { AcronymEntry, AcronymMeaning, Glossary } from './glossary.ts';

export interface FoundAcronym {
  /** Offsets in UTF-16 units, as editors and `slice` count: `text.slice(from, to)` is what was written. */
  from: number;
  to: number;
  /** The acronym as the glossary writes it, without plural or département number. */
  acronym: string;
  /** At least one; several when the letters mean several things. */
  meanings: readonly AcronymMeaning[];
}

/**
 * Acronyms of `glossary` written in `text`, in order, never overlapping, the longest first where two begin together.
 * One pass: each word is compared with at most the longest acronym's letters, so time is linear in `text`.
 * Rules AG1–AG9 in RULES.md.
 */
export function findAcronyms(text: string, glossary: Glossary): FoundAcronym[] {
  const found: FoundAcronym[] = [];
  let at = 0;
  let afterWord = false;
  while (at < text.length) {
    const letter = letterAt(text, at);
    if (!afterWord && glossary.start.next.has(letter) && !afterInitial(text, at)) {
      const match = longestFrom(text, at, glossary);
      if (match) {
        found.push({ from: at, to: match.to, acronym: match.entry.acronym, meanings: match.entry.meanings });
        at = match.to;
        continue;
      }
    }
    afterWord = isWordLetter(letter);
    at += letter.length;
  }
  return found;
}

function longestFrom(
  text: string,
  from: number,
  glossary: Glossary,
): { to: number; entry: AcronymEntry } | null {
  let longest: { to: number; entry: AcronymEntry } | null = null;
  let step = glossary.start;
  let at = from;
  while (at < text.length) {
    const letter = letterAt(text, at);
    const following = step.next.get(letter);
    if (!following) break;
    step = following;
    at += letter.length;
    if (step.entry) {
      const to = endOfWord(text, at);
      if (to !== null) longest = { to, entry: step.entry };
    }
  }
  return longest;
}

/** The offset where the word that carries the acronym ends, or null when the letters are only a part of a word. */
function endOfWord(text: string, at: number): number | null {
  if (endsAt(text, at)) return at;
  const plural = text[at] === 's' && text[at - 1] !== '.';
  if (plural && endsAt(text, at + 1)) return at + 1;
  const number = departement(text, at);
  return number > 0 && endsAt(text, at + number) ? at + number : null;
}

/** `MDA30`, `MDPH2A`, `ASE974`: the length of the département's number written against the acronym, 0 for none. */
function departement(text: string, at: number): number {
  if (!isDigit(text[at])) return 0;
  const second = text[at + 1];
  if (text[at] === '2' && (second === 'A' || second === 'B')) return 2;
  if (!isDigit(second)) return 0;
  return text[at] === '9' && isDigit(text[at + 2]) ? 3 : 2;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function endsAt(text: string, at: number): boolean {
  return (
    at >= text.length ||
    !isWordLetter(letterAt(text, at)) ||
    (text[at - 1] === '.' && !isWordLetter(text[at] ?? ''))
  );
}

/** True behind `C.` in `C.S.A.M.`: dotted letters are one word, and `S.A.M.` is only its end. */
function afterInitial(text: string, at: number): boolean {
  if (text[at - 1] !== '.' || !isWordLetter(text[at - 2] ?? '')) return false;
  return !isWordLetter(text[at - 3] ?? '');
}

/** One code point, so that a letter outside the basic plane isn't cut in two. */
function letterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

const WORD_LETTER = /[\p{L}\p{M}\p{N}_]/u;

function isWordLetter(letter: string): boolean {
  return WORD_LETTER.test(letter);
}
