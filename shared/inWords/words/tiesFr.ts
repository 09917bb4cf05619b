import type { Couple, EmotionName } from '../../board/index.ts';
import { de } from './frenchGrammar.ts';

interface Pair {
  a: string;
  b: string;
  /** with its comma before */
  period: string;
}

const of = ({ a, b }: Pair) => `${de(a)} et ${de(b)}`;
const noun =
  (word: string) =>
  (pair: Pair): string =>
    `${word} ${of(pair)}${pair.period}`;

/** Nouns: they agree with nobody. */
const UNIONS: Record<Couple['union'], (pair: Pair) => string> = {
  married: noun('mariage'),
  pacs: noun('PACS'),
  cohabiting: noun('vie commune'),
  separated: noun('séparation'),
  divorced: noun('divorce'),
  engaged: noun('fiançailles'),
  engagedCohabiting: noun('fiançailles et vie commune'),
  engagedSeparated: noun('fiançailles rompues'),
  cohabitationEnded: noun('fin de la vie commune'),
  pacsEnded: noun('fin du PACS'),
  separatedLegal: noun('séparation de corps'),
  annulled: noun('annulation du mariage'),
  reconciled: noun('reprise de la vie commune'),
  widowed: noun('veuvage dans le couple'),
  lat: ({ a, b, period }) => `${a} et ${b} sont en couple sans vivre ensemble${period}`,
  dating: noun('relation amoureuse'),
  temporary: noun('relation brève'),
  affair: noun('liaison'),
  secretAffair: noun('liaison cachée'),
  nonSentimental: ({ a, b, period }) => `${a} et ${b} vivent sous le même toit sans être en couple${period}`,
  nonSentimentalSeparated: ({ a, b, period }) =>
    `${a} et ${b} ont vécu sous le même toit sans être en couple${period}`,
  forced: noun('relation imposée'),
  other: noun('union'),
};

export function unionsFr(union: Couple['union']): (pair: Pair) => string {
  return UNIONS[union];
}

const both = (words: string) => ({ words, directed: false });
const towards = (words: string) => ({ words, directed: true });

/** Sober nouns; `directed`: from one towards the other. */
export const emotionsFr: Record<EmotionName, { words: string; directed: boolean }> = {
  normal: both('lien ordinaire'),
  close: both('proximité'),
  veryClose: both('grande proximité'),
  fused: both('lien fusionnel'),
  harmony: both('harmonie'),
  love: both('amour'),
  inLove: both('sentiment amoureux'),
  caretaker: towards('prend soin'),
  spiritual: both('lien spirituel'),
  fan: towards('admiration'),
  limerence: towards('passion'),
  focusedOn: towards('attention très centrée'),
  focusedOnNegatively: towards('attention très centrée, en mal'),
  distant: both('distance'),
  apathetic: both('indifférence'),
  cutoff: both('rupture du lien'),
  cutoffRepaired: both('rupture, puis reprise du lien'),
  neverMet: both('aucune rencontre'),
  conflict: both('conflit'),
  hostile: both('hostilité'),
  hate: both('haine'),
  distrust: towards('méfiance'),
  jealous: towards('jalousie'),
  closeHostile: both('proximité et hostilité'),
  fusedHostile: both('lien fusionnel et hostilité'),
  distantHostile: both('distance et hostilité'),
  controlling: towards('emprise'),
  manipulative: towards('manipulation'),
  neglect: towards('négligence'),
  violence: towards('violence'),
  distantViolence: towards('distance et violence'),
  closeViolence: towards('proximité et violence'),
  fusedViolence: towards('lien fusionnel et violence'),
  physicalAbuse: towards('maltraitance physique'),
  emotionalAbuse: towards('maltraitance psychologique'),
  sexualAbuse: towards('abus sexuel'),
  abuse: towards('maltraitance'),
};
