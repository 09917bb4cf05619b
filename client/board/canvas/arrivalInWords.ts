import { t } from '#client/i18n/t.ts';
import type { PlacedElement } from '#shared/board/index.ts';
import type { Kin } from '#shared/board/kinOf.ts';
import { nameInWords } from './inWords.ts';
import { ofSomebody } from './ofSomebody.ts';

type Gender = 'she' | 'he' | 'they';

/** « Nadia, mère de Léa, née en 1984 »: who one arrived at, and what they are to whom one left. BO124. */
export function arrivalInWords(arrived: PlacedElement, as: keyof Kin, left: PlacedElement): string {
  const name = nameInWords(arrived);
  if (arrived.kind !== 'person') return name;
  const gender = genderOf(arrived.symbol);
  const tie = tieInWords(as, gender, nameInWords(left));
  const year = arrived.birthYear;
  const born = year === null ? '' : bornInWords(gender, String(year));
  return [name, tie, born].filter((part) => part !== '').join(', ');
}

/** The shape somebody is drawn with is all that the map knows. */
function genderOf(symbol: Extract<PlacedElement, { kind: 'person' }>['symbol']): Gender {
  if (symbol === 'circle' || symbol === 'transWoman') return 'she';
  return symbol === 'square' || symbol === 'transMan' ? 'he' : 'they';
}

function tieInWords(as: keyof Kin, gender: Gender, name: string): string {
  const of = ofSomebody(name);
  switch (as) {
    case 'parent':
      return {
        she: t('board.motherOf', { of }),
        he: t('board.fatherOf', { of }),
        they: t('board.parentOf', { of }),
      }[gender];
    case 'child':
      return {
        she: t('board.daughterOf', { of }),
        he: t('board.sonOf', { of }),
        they: t('board.childOf', { of }),
      }[gender];
    case 'sibling':
      return {
        she: t('board.sisterOf', { of }),
        he: t('board.brotherOf', { of }),
        they: t('board.siblingOf', { name }),
      }[gender];
    case 'partner':
      return t('board.partnerOf', { name });
  }
}

function bornInWords(gender: Gender, year: string): string {
  return {
    she: t('board.bornShe', { year }),
    he: t('board.bornHe', { year }),
    they: t('board.bornIn', { year }),
  }[gender];
}
