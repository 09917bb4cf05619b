import type { Person, Proposal } from '#shared/board/index.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';

/** Who answers what is proposed of a person: the member they are, or the family where they aren't at the table or are the child. */
export function answersFor(
  person: Pick<Person, 'memberId'>,
  members: readonly MemberView[],
): MemberView | 'family' {
  const member = members.find(({ id }) => id === person.memberId);
  return member === undefined || member.familyPlace === 'child' ? 'family' : member;
}

/** Whether I am who answers; never what I proposed myself. BD42. */
export function mayAnswer(
  person: Pick<Person, 'memberId'>,
  proposal: Pick<Proposal, 'by' | 'answer'>,
  { me, members }: { me: MemberView; members: readonly MemberView[] },
): boolean {
  if (proposal.by === me.id || (proposal.answer !== null && proposal.answer.by !== me.id)) return false;
  if (person.memberId === me.id) return true;
  return answersFor(person, members) === 'family' && me.sector === 'family' && me.familyPlace === 'holder';
}
