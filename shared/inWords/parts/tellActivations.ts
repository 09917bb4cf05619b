import type { Line } from '../mapInWords.ts';
import type { Teller } from '../teller.ts';
import { relationsOf, tellRelation } from './tellRelation.ts';

/** Who called on whom, in the order it happened. */
export function tellActivations(teller: Teller): Line[] {
  return relationsOf(teller, 'activation').map((link) => tellRelation(teller, link));
}
