import type { ApproxDate } from '../domain/approxDate.ts';
import { LIMITS } from '../protocol/limits.ts';
import type { QuickAdd, QuickWord } from './quickAdd.ts';
import { quickWordsEn } from './words/en.ts';
import { quickWordsFr } from './words/fr.ts';

const YEAR =
  /(?:^|\s)(?:n[ée]{1,2}e?\s+en\s+|born\s+(?:in\s+)?)?(vers\s+|about\s+|~\s*)?((?:18[5-9]|19|20|21[0-4])\d\d|185\d)(?=$|[\s,.])/iu;
const AGE = /(?:^|\s)(\d{1,3})\s*(?:ans?|years?(?:\s+old)?)(?=$|[\s,.])/iu;
const OLDEST = 120;

/**
 * What a typed line says: « mère Nadia 1984 », « école Jules-Ferry CE2 », « psy Mme Roux », « Léa 9 ans ». The first words say
 * what; a year or an age says when somebody was born; what is left is a name. null for a blank line. QA1–QA6.
 */
export function parseQuickAdd(
  line: string,
  { language, year }: { language: 'fr' | 'en' /** this year, for ages */; year: number },
): QuickAdd | null {
  const typed = line.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, 300);
  if (typed === '') return null;
  const known = beginningOf(
    typed,
    language === 'fr' ? [quickWordsFr, quickWordsEn] : [quickWordsEn, quickWordsFr],
  );
  const rest = known ? typed.slice(known.length).trim() : typed;
  const says = known?.word.says;
  if (says?.is === 'structure')
    return { is: 'structure', what: says.what, sector: says.sector, name: cut(rest) };
  if (says?.is === 'professional') return { is: 'professional', function: says.function, name: cut(rest) };
  const { birth, name } = withoutDate(rest, year);
  return {
    is: 'person',
    tie: says?.tie ?? { is: 'none' },
    symbol: says?.symbol ?? 'rounded',
    beginning: says?.beginning ?? null,
    birth,
    name: cut(name),
  };
}

/** The longest known words that the line begins with. */
function beginningOf(
  line: string,
  lists: readonly (readonly QuickWord[])[],
): { word: QuickWord; length: number } | null {
  const plain = withoutAccents(line);
  let best: { word: QuickWord; length: number } | null = null;
  for (const list of lists) {
    for (const word of list)
      for (const words of word.words) {
        const { length } = words;
        const ends = plain.length === length || plain[length] === ' ';
        if (ends && plain.startsWith(words) && length > (best?.length ?? 0)) best = { word, length };
      }
    // The reader's own language first: « parent » is a word of both.
    if (best) return best;
  }
  return null;
}

/** Letter for letter, so that lengths in the plain line are lengths in the typed one. */
function withoutAccents(line: string): string {
  return [...line.toLowerCase()].map((letter) => letter.normalize('NFD')[0] ?? letter).join('');
}

function withoutDate(rest: string, thisYear: number): { birth: ApproxDate | null; name: string } {
  const year = YEAR.exec(rest);
  if (year) {
    const about = year[1] === undefined ? '' : '~';
    return { birth: `${about}${year[2]}`, name: without(rest, year) };
  }
  const age = AGE.exec(rest);
  const years = Number(age?.[1]);
  // Nine years old is one of two years: nobody knows which.
  if (age && years <= OLDEST) return { birth: `~${thisYear - years}`, name: without(rest, age) };
  return { birth: null, name: rest };
}

function without(rest: string, found: RegExpExecArray): string {
  return `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,.]+|[\s,.]+$/gu, '');
}

function cut(words: string): string {
  return words.replace(/^[\s,:]+/u, '').slice(0, LIMITS.nameLength);
}
