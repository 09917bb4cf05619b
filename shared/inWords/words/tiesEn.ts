import type { Couple, EmotionName } from '../../board/index.ts';

interface Pair {
  a: string;
  b: string;
  /** with its comma before */
  period: string;
}

const noun =
  (word: string) =>
  ({ a, b, period }: Pair): string =>
    `${word} of ${a} and ${b}${period}`;

const UNIONS: Record<Couple['union'], (pair: Pair) => string> = {
  married: noun('marriage'),
  pacs: noun('civil partnership'),
  cohabiting: noun('life together'),
  separated: noun('separation'),
  divorced: noun('divorce'),
  engaged: noun('engagement'),
  engagedCohabiting: noun('engagement and life together'),
  engagedSeparated: noun('broken engagement'),
  cohabitationEnded: noun('end of the life together'),
  pacsEnded: noun('end of the civil partnership'),
  separatedLegal: noun('legal separation'),
  annulled: noun('annulment of the marriage'),
  reconciled: noun('return to life together'),
  widowed: noun('widowhood in the couple'),
  lat: ({ a, b, period }) => `${a} and ${b} are a couple and live apart${period}`,
  dating: noun('relationship'),
  temporary: noun('brief relationship'),
  affair: noun('affair'),
  secretAffair: noun('hidden affair'),
  nonSentimental: ({ a, b, period }) => `${a} and ${b} live under one roof without being a couple${period}`,
  nonSentimentalSeparated: ({ a, b, period }) =>
    `${a} and ${b} lived under one roof without being a couple${period}`,
  forced: noun('forced relationship'),
  other: noun('union'),
};

export function unionsEn(union: Couple['union']): (pair: Pair) => string {
  return UNIONS[union];
}

const both = (words: string) => ({ words, directed: false });
const towards = (words: string) => ({ words, directed: true });

/** Sober nouns; `directed`: from one towards the other. */
export const emotionsEn: Record<EmotionName, { words: string; directed: boolean }> = {
  normal: both('an ordinary link'),
  close: both('closeness'),
  veryClose: both('great closeness'),
  fused: both('a fused link'),
  harmony: both('harmony'),
  love: both('love'),
  inLove: both('being in love'),
  caretaker: towards('takes care'),
  spiritual: both('a spiritual link'),
  fan: towards('admiration'),
  limerence: towards('passion'),
  focusedOn: towards('close attention'),
  focusedOnNegatively: towards('close attention, in a bad way'),
  distant: both('distance'),
  apathetic: both('indifference'),
  cutoff: both('a broken link'),
  cutoffRepaired: both('a broken link, taken up again'),
  neverMet: both('they never met'),
  conflict: both('conflict'),
  hostile: both('hostility'),
  hate: both('hate'),
  distrust: towards('distrust'),
  jealous: towards('jealousy'),
  closeHostile: both('closeness and hostility'),
  fusedHostile: both('a fused link and hostility'),
  distantHostile: both('distance and hostility'),
  controlling: towards('control'),
  manipulative: towards('manipulation'),
  neglect: towards('neglect'),
  violence: towards('violence'),
  distantViolence: towards('distance and violence'),
  closeViolence: towards('closeness and violence'),
  fusedViolence: towards('a fused link and violence'),
  physicalAbuse: towards('physical abuse'),
  emotionalAbuse: towards('emotional abuse'),
  sexualAbuse: towards('sexual abuse'),
  abuse: towards('abuse'),
};
