import type { Age } from '../../domain/ageOn.ts';
import type { DrawingWords } from '../../drawing/drawing.ts';
import type { Union } from '../../drawing/union.ts';
import { nightsInWords } from '../../inWords/words/nightsInWords.ts';
import { UNION_LOOKS } from '../looks/unionLooks.ts';

type Drawn = Omit<DrawingWords, 'union' | 'nights'> & { unions: Partial<Record<Union, string>> };

const FR: Drawn = {
  unnamed: {
    person: 'Sans nom',
    household: 'Foyer',
    structure: 'Structure sans nom',
    professional: 'Sans nom',
    text: 'Texte',
    zone: 'Zone',
    picture: 'Image',
  },
  age: (age, of) =>
    shortAge(age, { of, about: 'env.\u00a0', years: ['an', 'ans'], months: ['mois', 'mois'] }),
  about: 'v.\u00a0',
  before: 'av.\u00a0',
  after: 'ap.\u00a0',
  animal: 'animal',
  overlap: 'champ de recouvrement',
  unions: {
    married: 'm.',
    pacs: 'PACS',
    separated: 'sép.',
    divorced: 'div.',
    cohabiting: 'vie commune',
    engaged: 'f.',
    engagedCohabiting: 'f., vie commune',
    engagedSeparated: 'f. rompues',
    cohabitationEnded: 'sép.',
    separatedLegal: 'sép. corps',
    annulled: 'ann.',
    pacsEnded: 'PACS dissous',
    reconciled: 'repris',
    widowed: 'veuvage',
  },
};

const EN: Drawn = {
  unnamed: {
    person: 'No name',
    household: 'Household',
    structure: 'Unnamed organisation',
    professional: 'No name',
    text: 'Text',
    zone: 'Zone',
    picture: 'Picture',
  },
  age: (age, of) => shortAge(age, { of, about: 'c.\u00a0', years: ['y', 'y'], months: ['mo', 'mo'] }),
  about: 'c.\u00a0',
  before: 'bef.\u00a0',
  after: 'aft.\u00a0',
  animal: 'animal',
  overlap: 'field of overlap',
  unions: {
    married: 'm.',
    pacs: 'CP',
    separated: 'sep.',
    divorced: 'div.',
    cohabiting: 'LT',
    engaged: 'e.',
    engagedCohabiting: 'e., LT',
    engagedSeparated: 'e. ended',
    cohabitationEnded: 'sep.',
    separatedLegal: 'legal sep.',
    annulled: 'ann.',
    pacsEnded: 'CP ended',
    reconciled: 'again',
    widowed: 'widowed',
  },
};

/** Their line says it all as long as nobody knows a year. */
const QUIET: ReadonlySet<Union> = new Set(['married', 'cohabiting', 'separated', 'divorced', 'widowed']);

/** As a sentence says it (shared/inWords), in the room a symbol has. DR13 */
function shortAge(
  { least, most, unit, about }: Age,
  words: {
    of: 'living' | 'dead';
    about: string;
    years: readonly [one: string, more: string];
    months: readonly [one: string, more: string];
  },
): string {
  const [one, more] = words[unit];
  const said = (count: string, last: number) =>
    words.of === 'dead' && unit === 'years' ? count : `${count}\u00a0${last > 1 ? more : one}`;
  if (most === 0) return said('<\u00a01', 1);
  if (about) return `${words.about}${said(String(most), most)}`;
  if (least === most) return said(String(most), most);
  return most === 1 ? said('<\u00a02', 2) : said(`${least}–${most}`, most);
}

/** The few words that stand on a drawing itself. */
export function drawingWordsOf(language: 'fr' | 'en'): DrawingWords {
  const { unions, ...words } = language === 'fr' ? FR : EN;
  return {
    ...words,
    nights: (share) => nightsInWords(share, language),
    union(union, since, until) {
      // Unions that are over are dated by their end.
      const year = UNION_LOOKS[union].ended ? (until ?? since) : since;
      // « m. » alone says nothing that the plain line doesn't; « sép. » and « PACS » do.
      if (year === null && QUIET.has(union)) return '';
      return [unions[union] ?? '', year].filter((part) => part !== '' && part !== null).join(' ');
    },
  };
}
