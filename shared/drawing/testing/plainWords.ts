import type { DrawingWords } from '../drawing.ts';

/** Words for drawings in tests: what is written is what a test reads. */
export const plainWords: DrawingWords = {
  unnamed: {
    person: 'sans nom',
    household: 'foyer',
    structure: 'structure',
    professional: '?',
    text: 'texte',
    zone: 'zone',
    picture: 'Image',
  },
  age: ({ least, most, unit }, of) =>
    `${least === most ? '' : `${least}–`}${most}${of === 'dead' ? '' : unit === 'months' ? ' mois' : ' ans'}`,
  about: 'v. ',
  before: 'av.\u00a0',
  after: 'ap.\u00a0',
  animal: 'animal',
  overlap: 'champ de recouvrement',
  nights: (share) => `${share}\u00a0%`,
  union: (union, since, until) => `${union} ${until ?? since ?? ''}`.trim(),
};
