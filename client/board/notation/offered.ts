import { EMOTIONS, type EmotionName, UNIONS } from '#shared/board/index.ts';
import { EMOTION_LOOKS } from '#shared/notation/looks/emotionLooks.ts';
import { UNION_LOOKS, type UnionName } from '#shared/notation/looks/unionLooks.ts';

type UnionGroup = (typeof UNION_GROUPS)[number];

const UNION_GROUPS = ['together', 'apart', 'other'] as const;

/** What most families say, before what few do; the others follow in the order of the legend. */
const USUAL: readonly UnionName[] = [
  'married',
  'cohabiting',
  'pacs',
  'separated',
  'divorced',
  'widowed',
  'dating',
];

/**
 * What a palette offers: lines that accuse somebody only where a facilitator has turned them on; one that is there already can
 * be read, and kept. BO144.
 */
export const offered = {
  emotions: (sensitive: boolean, now: EmotionName): EmotionName[] =>
    EMOTIONS.filter((name) => sensitive || !EMOTION_LOOKS[name].sensitive || name === now),
  unions: (sensitive: boolean, now: UnionName): UnionName[] =>
    UNIONS.filter((name) => sensitive || !UNION_LOOKS[name].sensitive || name === now),
  /** the same in groups, now, over and other, the most usual first. BO150 */
  unionGroups: (sensitive: boolean, now: UnionName): { group: UnionGroup; unions: UnionName[] }[] => {
    const all = offered.unions(sensitive, now);
    const ordered = [...USUAL, ...all.filter((name) => !USUAL.includes(name))];
    return UNION_GROUPS.map((group) => ({
      group,
      unions: ordered.filter((name) => UNION_LOOKS[name].group === group),
    }));
  },
};
