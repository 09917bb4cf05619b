import { FAMILY_PLACES } from '../domain/familyPlace.ts';
import { ROLES } from '../domain/role.ts';
import { SECTORS } from '../domain/sector.ts';
import type { Basis, CompartmentFacts, MemberFacts, SituationFacts } from './facts.ts';
import { whyOpen } from './whyOpen.ts';

interface Pair {
  inner: string;
  outer: string;
  /** epoch milliseconds */
  now: number;
}

/** Anybody who might be asked to the table one day, one of each kind: no record and no audience names them. */
const WHOEVER_COMES: readonly MemberFacts[] = SECTORS.flatMap((sector) =>
  ROLES.flatMap((role) =>
    (sector === 'family' ? FAMILY_PLACES : [null]).flatMap((familyPlace) =>
      (['doctor', null] as const).map((profession) => ({
        id: `whoever/${sector}/${role}/${familyPlace}/${profession}`,
        accountId: '',
        role,
        sector,
        familyPlace,
        profession,
        charterAccepted: true,
        removed: false,
        accountClosed: false,
      })),
    ),
  ),
);

/** Answers already found for these very facts: a map of three hundred links asks the same few pairs. */
const known = new WeakMap<SituationFacts, Map<string, { answer: boolean; until: number }>>();

/**
 * Whether everybody who may ever see `inner` may also see `outer`: the rule that keeps a link, or a mention, from telling
 * of something its readers can't see. It asks the policy of everybody at the table and of one of each kind who might come,
 * now and at each moment ahead at which a record begins or ends. An unknown compartment, a throw: no. Rules AC20–AC23.
 */
export function atLeastAsClosed(facts: SituationFacts, pair: Pair): boolean {
  try {
    const answers = known.get(facts) ?? new Map<string, { answer: boolean; until: number }>();
    known.set(facts, answers);
    const key = `${pair.inner}/${pair.outer}`;
    const before = answers.get(key);
    if (before && pair.now < before.until) return before.answer;
    const moments = momentsOf(facts.bases, pair);
    const answer = judge(facts, pair, moments);
    // Time only takes moments away: what holds goes on holding, what doesn't may hold once one of them has passed.
    answers.set(key, {
      answer,
      until: answer ? Number.POSITIVE_INFINITY : (moments[1] ?? Number.POSITIVE_INFINITY),
    });
    return answer;
  } catch {
    return false;
  }
}

function judge(
  facts: SituationFacts,
  { inner: innerId, outer: outerId }: Pair,
  moments: readonly number[],
): boolean {
  const inner = facts.compartments.find((one) => one.id === innerId);
  const outer = facts.compartments.find((one) => one.id === outerId);
  if (!inner || !outer) return false;
  if (innerId === outerId) return true;
  if (outer.kind === 'privateDraft')
    return inner.kind === 'privateDraft' && inner.ownerMemberId === outer.ownerMemberId;
  // Whoever left may come back, and a table that the family closed may open again.
  const everybody: readonly MemberFacts[] = [
    ...facts.members.map((member) => ({ ...member, charterAccepted: true })),
    ...WHOEVER_COMES,
  ];
  const { bases } = facts;
  const atTable = {
    situation: { ...facts.situation, invitation: 'standing' as const },
    bases,
  };
  const sees = (member: MemberFacts, compartment: CompartmentFacts, now: number) =>
    whyOpen({ member, compartment, facts: atTable, now }).access !== 'none';
  return moments.every((now) =>
    everybody.every((member) => !sees(member, inner, now) || sees(member, outer, now)),
  );
}

/** Now, and each moment ahead at which a record of these two begins or ends, in order. */
function momentsOf(bases: readonly Basis[], { inner, outer, now }: Pair): number[] {
  const ahead = bases
    .filter(({ compartmentId }) => compartmentId === inner || compartmentId === outer)
    .flatMap(({ from, until }) => (until === null ? [from] : [from, until]))
    .filter((moment) => moment > now);
  return [now, ...new Set(ahead.sort((a, b) => a - b))];
}
