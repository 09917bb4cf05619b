import { EMOTIONS, type EmotionName, UNIONS } from '#shared/board/index.ts';
import { EMOTION_LOOKS } from '#shared/notation/looks/emotionLooks.ts';
import { UNION_LOOKS, type UnionName } from '#shared/notation/looks/unionLooks.ts';

/**
 * What a palette offers: lines that accuse somebody only where a facilitator has turned them on; one that is there already can
 * be read, and kept. BO144.
 */
export const offered = {
  emotions: (sensitive: boolean, now: EmotionName): EmotionName[] =>
    EMOTIONS.filter((name) => sensitive || !EMOTION_LOOKS[name].sensitive || name === now),
  unions: (sensitive: boolean, now: UnionName): UnionName[] =>
    UNIONS.filter((name) => sensitive || !UNION_LOOKS[name].sensitive || name === now),
};
