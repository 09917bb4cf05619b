import { INK_LIMITS } from './inkLimits.ts';

/** False for NaN too: a comparison with it always is. */
export function isOnBoard(value: number): boolean {
  return Math.abs(value) <= INK_LIMITS.far;
}
