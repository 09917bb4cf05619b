import type { MemberFacts, SituationFacts } from './facts.ts';

/** The table rests on the family's invitation: once it is withdrawn, nobody else is at it. */
export function hasLeft(
  { sector }: Pick<MemberFacts, 'sector'>,
  { invitation }: Pick<SituationFacts['situation'], 'invitation'>,
): boolean {
  return invitation !== 'none' && invitation !== 'standing' && sector !== 'family';
}
