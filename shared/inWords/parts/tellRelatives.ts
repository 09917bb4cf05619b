import type { Line } from '../mapInWords.ts';
import type { Teller } from '../teller.ts';
import { relationsOf, tellRelation } from './tellRelation.ts';

/** What those who live together said joins them. */
export function tellRelatives(teller: Teller): Line[] {
  return [...relationsOf(teller, 'familyLink'), ...relationsOf(teller, null)].map((link) =>
    tellRelation(teller, link),
  );
}
