import type { End } from '#shared/board/index.ts';
import type { Line } from '#shared/inWords/mapInWords.ts';

/**
 * What Suppr takes away on a sentence: what it tells first, or all its strokes. One that sums up stands for nothing of its
 * own, and a proposal is withdrawn in the card, by who made it. WD5.
 */
export function removedWith({ tells }: Line): End[] {
  const [first] = tells;
  if (!first || first.is === 'proposal') return [];
  return (first.is === 'stroke' ? tells : [first]).map(({ compartment, id }) => ({
    compartment,
    element: id,
  }));
}
