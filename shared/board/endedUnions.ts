import type { Couple } from './link.ts';

/** Unions that are over. */
export const ENDED_UNIONS: ReadonlySet<Couple['union']> = new Set([
  'separated',
  'divorced',
  'engagedSeparated',
  'cohabitationEnded',
  'pacsEnded',
  'separatedLegal',
  'annulled',
  'widowed',
  'nonSentimentalSeparated',
] as const);
