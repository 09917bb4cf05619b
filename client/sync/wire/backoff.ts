import type { NextStep } from '#shared/protocol/closeCodes.ts';

const FIRST_MS = 250;
const LONGEST_MS = 30_000;
/** what "slow down" and "overloaded" cost at least */
const LONGER_MS = 5_000;

/**
 * [CL4] how long to wait before the next attempt, in ms. Doubles with each failure and is spread over its
 * whole upper half, so that a restarted server isn't met by everybody at once.
 */
export function backoff({
  failures,
  then,
  random,
}: {
  failures: number;
  then: NextStep;
  random: number;
}): number {
  const floor = then === 'waitLonger' ? LONGER_MS : FIRST_MS;
  const ceiling = Math.min(LONGEST_MS, floor * 2 ** Math.min(Math.max(failures, 0), 16));
  return Math.round(ceiling * (0.5 + random / 2));
}
