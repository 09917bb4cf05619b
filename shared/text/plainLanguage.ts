import { type Stretch, splitSentences } from './splitSentences.ts';

export type PlainLanguageRule =
  | 'longSentence'
  | 'undefinedAcronym'
  | 'symbol'
  | 'passive'
  | 'numberInLetters'
  | 'abbreviation';

/** A place in the text, in UTF-16 units, that people who read with difficulty may stumble on. */
export interface PlainLanguageIssue extends Stretch {
  rule: PlainLanguageRule;
  found: string;
}

interface Options {
  language?: 'fr' | 'en';
  /** acronyms that the screen explains beside the text */
  known?: readonly string[];
}

const MOST_WORDS = 12;

/**
 * Where a text breaks the rules of easy reading (FALC: information for all, Pathways 2009) that a program can see:
 * rules PL1–PL8. It stands in for nobody: only people concerned can say that a text is easy to read.
 */
export function plainLanguageIssues(text: string, options: Options = {}): PlainLanguageIssue[] {
  const { language = 'fr', known = [] } = options;
  const issues: PlainLanguageIssue[] = [
    ...splitSentences(text)
      .filter((one) => countWords(text.slice(one.from, one.to)) > MOST_WORDS)
      .map((one) => ({ ...one, rule: 'longSentence' as const, found: text.slice(one.from, one.to) })),
    ...undefinedAcronyms(text, known),
    ...matches(withoutAddresses(text), SYMBOL, 'symbol'),
    ...passives(text, language),
    ...matches(text, NUMBERS[language], 'numberInLetters'),
    ...matches(text, ABBREVIATION, 'abbreviation'),
  ];
  return issues.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Words as a reader counts them: « M. Roux » two, « l’école » one, « 10 000 » and a telephone number one. */
export function countWords(sentence: string): number {
  const tokens = sentence.split(/[\s\u00a0\u202f]+/u).filter((token) => /[\p{L}\p{N}]/u.test(token));
  const isDigits = (token: string | undefined) => token !== undefined && /^\+?\p{N}+[.,)]?$/u.test(token);
  return tokens.filter((token, index) => !(isDigits(token) && isDigits(tokens[index - 1]))).length;
}

const ACRONYM = /(?<![\p{L}\p{N}_.@-])(?:(?:\p{Lu}\.){2,}|\p{Lu}{2,}\p{L}*\p{N}*)(?![\p{L}\p{N}_@])/gu;

function undefinedAcronyms(text: string, known: readonly string[]): PlainLanguageIssue[] {
  const plain = withoutAddresses(text);
  const told = new Set(known);
  return [...plain.matchAll(ACRONYM)].flatMap((match) => {
    const found = match[0];
    const acronym = found.replace(/[s.]+$/u, '').replaceAll('.', '');
    const roman = /^[IVX]+$/u.test(acronym);
    if (acronym.length < 2 || roman || told.has(acronym) || isDefined(plain, found)) return [];
    told.add(acronym);
    return { rule: 'undefinedAcronym' as const, from: match.index, to: match.index + found.length, found };
  });
}

/** « la MDPH (maison …) », « maison … (MDPH) », « MDPH veut dire … », « MDPH : … », in either language. */
function isDefined(text: string, acronym: string): boolean {
  const name = acronym.replaceAll('.', '\\.');
  const says = "veut dire|signifie|c[’']est|est l[ea’']|means|stands for|is short for";
  return new RegExp(
    `${name}[\\s\\u00a0\\u202f]*(?:\\([^)]*\\p{Ll}{2}|:[\\s\\u00a0]|,?[\\s\\u00a0]+(?:${says}))|\\p{Ll}{2,}[\\s\\u00a0]*\\([\\s\\u00a0]*${name}[\\s\\u00a0]*\\)`,
    'u',
  ).test(text);
}

const SYMBOL = /[%‰&/+=<>*#§~^|\\→←⇒±×÷≤≥{}[\]_°@]/gu;
const ADDRESS = /https?:\/\/\S+|[^\s@]+@[^\s@]+\.\p{L}+|\+\d[\d\s\u00a0\u202f.]{6,}\d/gu;

/** Addresses and telephone numbers are copied, not read. Same length: places stay what they are. */
function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, (found) => ' '.repeat(found.length));
}

const EDGE = '(?<![\\p{L}\\p{N}_-])';
const END = '(?![\\p{L}\\p{N}_-])';

/** « neuf » is also new, « un » also a: left out. */
const NUMBERS = {
  fr: new RegExp(
    `${EDGE}(?:deux|trois|quatre|cinq|six|sept|huit|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille)${END}`,
    'giu',
  ),
  en: new RegExp(
    `${EDGE}(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred|thousand)${END}`,
    'giu',
  ),
} as const;

const ABBREVIATION = new RegExp(
  `${EDGE}(?:etc\\.?|p\\. ?ex\\.|c\\.-à-d\\.|cf\\.|art\\.|tél\\.|n°|env\\.|max\\.|min\\.|i\\.e\\.|e\\.g\\.|vs\\.?)(?![\\p{L}])`,
  'giu',
);

const ADVERBS =
  '(?:(?:pas|plus|jamais|bien|tout|aussi|déjà|not|never|also|already|always|only)[\\s\\u00a0]+){0,2}';
const PASSIVE = {
  fr: new RegExp(
    `${EDGE}(?:est|sont|sera|seront|serait|seraient|était|étaient|soit|soient|été|être|êtes|sommes|fut|furent)[\\s\\u00a0]+${ADVERBS}(\\p{L}{2,}(?:é|ée|és|ées)|lue?s?|vue?s?|écrite?s?|dite?s?|faite?s?|mise?s?|prise?s?|ouverte?s?|transmise?s?|rendue?s?|reçue?s?)${END}`,
    'giu',
  ),
  en: new RegExp(
    `${EDGE}(?:is|are|was|were|be|been|being)[\\s\\u00a0]+${ADVERBS}(\\p{L}{2,}ed|read|seen|written|told|shown|given|taken|kept|made|done|sent|put)${END}`,
    'giu',
  ),
} as const;

/** They look like passives: verbs that go with « être », and what people are. */
const NOT_PASSIVE =
  /^(?:allé|venu|arrivé|resté|né|entré|tombé|devenu|passé|monté|rentré|retourné|décédé|âgé|fatigué|désolé|séparé|marié|santé|côté|interested|tired|worried|married|separated)(?:e|s|es)?$/iu;

function passives(text: string, language: 'fr' | 'en'): PlainLanguageIssue[] {
  return [...text.matchAll(PASSIVE[language])]
    .filter((match) => !NOT_PASSIVE.test(match[1] ?? ''))
    .map((match) => ({
      rule: 'passive' as const,
      from: match.index,
      to: match.index + match[0].length,
      found: match[0],
    }));
}

function matches(text: string, pattern: RegExp, rule: PlainLanguageRule): PlainLanguageIssue[] {
  return [...text.matchAll(pattern)].map((match) => ({
    rule,
    from: match.index,
    to: match.index + match[0].length,
    found: match[0],
  }));
}
