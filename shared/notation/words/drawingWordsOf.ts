import type { DrawingWords } from '../../drawing/drawing.ts';
import type { Union } from '../../drawing/union.ts';

type Drawn = Pick<DrawingWords, 'unnamed'> & { unions: Partial<Record<Union, string>> };

const FR: Drawn = {
  unnamed: {
    person: 'Sans nom',
    household: 'Foyer',
    structure: 'Structure sans nom',
    professional: 'Sans nom',
    text: 'Texte',
  },
  unions: {
    married: 'm.',
    pacs: 'PACS',
    separated: 'sép.',
    divorced: 'div.',
    engaged: 'f.',
    separatedLegal: 'sép. corps',
    annulled: 'ann.',
    pacsEnded: 'PACS dissous',
    reconciled: 'repris',
  },
};

const EN: Drawn = {
  unnamed: {
    person: 'No name',
    household: 'Household',
    structure: 'Unnamed organisation',
    professional: 'No name',
    text: 'Text',
  },
  unions: {
    married: 'm.',
    pacs: 'CP',
    separated: 'sep.',
    divorced: 'div.',
    engaged: 'e.',
    separatedLegal: 'legal sep.',
    annulled: 'ann.',
    pacsEnded: 'CP ended',
    reconciled: 'again',
  },
};

/** Unions that are over are dated by their end. */
const ENDED: ReadonlySet<Union> = new Set([
  'separated',
  'divorced',
  'separatedLegal',
  'annulled',
  'pacsEnded',
  'cohabitationEnded',
  'engagedSeparated',
  'nonSentimentalSeparated',
]);

/** The few words that stand on a drawing itself. */
export function drawingWordsOf(language: 'fr' | 'en'): DrawingWords {
  const { unnamed, unions } = language === 'fr' ? FR : EN;
  return {
    unnamed,
    union(union, since, until) {
      const year = ENDED.has(union) ? (until ?? since) : since;
      // « m. » alone says nothing that the plain line doesn't; « sép. » and « PACS » do.
      if (year === null && union === 'married') return '';
      return [unions[union] ?? '', year].filter((part) => part !== '' && part !== null).join(' ');
    },
  };
}
