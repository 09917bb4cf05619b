import { BEGINNINGS, CONDITIONS, PERSON_SIGNS, PERSON_SYMBOLS } from '../../board/element.ts';
import { EMOTIONS } from '../../board/emotion.ts';
import { FILIATIONS, STRENGTHS, UNIONS } from '../../board/link.ts';
import { EMOTION_FAMILIES, EMOTION_LOOKS } from '../../notation/looks/emotionLooks.ts';
import type { NotationKey } from '../../notation/words/notationWords.ts';
import type { Notation } from '../drawing.ts';

interface Family {
  notation: Notation;
  keys: NotationKey[];
}

const marks = ['concerned', 'consultand', 'deceased', 'multiple', 'community'] as const;
const grounds = ['ground-said', 'ground-hypothesis'] as const;

/** Every sign there is, by family: what the golden sheets show and no test forgets. */
export const SIGN_FAMILIES: Readonly<Record<string, Family>> = {
  symbols: {
    notation: 'genogram',
    keys: [
      ...PERSON_SYMBOLS.map((name) => `symbol-${name}` as const),
      ...BEGINNINGS.map((name) => `beginning-${name}` as const),
      ...marks,
      ...PERSON_SIGNS.map((name) => `sign-${name}` as const),
      ...CONDITIONS.map((name) => `illness-${name}` as const),
      ...CONDITIONS.map((name) => `substance-${name}` as const),
      ...grounds,
    ],
  },
  characters: {
    notation: 'sociogram',
    keys: [
      ...(['square', 'circle', 'diamond', 'rounded', 'dome', 'animal'] as const).map(
        (name) => `symbol-${name}` as const,
      ),
      ...marks,
      'sign-inCare',
      ...grounds,
    ],
  },
  unions: {
    notation: 'genogram',
    keys: [
      ...UNIONS.map((name) => `union-${name}` as const),
      'consanguineous',
      'noChildren-byChoice',
      'noChildren-infertility',
    ],
  },
  children: {
    notation: 'genogram',
    keys: [
      ...FILIATIONS.map((name) => `child-${name}` as const),
      'twins-fraternal',
      'twins-identical',
      'twins-unknown',
    ],
  },
  emotions: {
    notation: 'genogram',
    keys: EMOTION_FAMILIES.flatMap((family) =>
      EMOTIONS.filter((name) => EMOTION_LOOKS[name].family === family).map(
        (name) => `emotion-${name}` as const,
      ),
    ),
  },
  ecomap: {
    notation: 'genogram',
    keys: [
      ...STRENGTHS.map((name) => `eco-${name}` as const),
      'stress',
      'energy-toFamily',
      'energy-toSystem',
      'energy-both',
    ],
  },
  surroundings: {
    notation: 'genogram',
    keys: [
      'household',
      'placement',
      'structure',
      'professional',
      'zone-free',
      'zone-intervention',
      'overlap',
    ],
  },
  sociogramme: {
    notation: 'sociogram',
    keys: [
      'household',
      'placement',
      'structure',
      'professional',
      'zone-free',
      'zone-intervention',
      'overlap',
      'familyLink',
      'activation',
      'intervention',
      'cooperation',
      'beside',
    ],
  },
};

/** What a legend of this view may have to tell: couples and children are drawn on both. DR4. */
export function signsOfView(notation: Notation): NotationKey[] {
  const { unions, children, ...families } = SIGN_FAMILIES;
  const own = Object.values(families).filter((family) => family.notation === notation);
  return [...new Set([...own, unions, children].flatMap((family) => family?.keys ?? []))];
}
