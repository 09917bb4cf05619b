import type { Sector } from '../domain/sector.ts';
import type { Basis, CompartmentFacts, SituationFacts } from './facts.ts';

interface Pair {
  inner: string;
  outer: string;
  /** epoch milliseconds */
  now: number;
}

/** A set of people described by what they are, not only by who is here today. */
interface Reach {
  everyone: boolean;
  sectors: ReadonlySet<Sector>;
  memberIds: ReadonlySet<string>;
}

/**
 * Whether everybody who may ever see `inner` may also see `outer`: the rule that keeps a link, or a mention,
 * from telling of something its readers can't see. It compares audiences, not only today's readers: a member
 * who joins tomorrow must not be the first to notice. An unknown compartment, a throw: no. Rules AC20–AC23.
 */
export function atLeastAsClosed(facts: SituationFacts, pair: Pair): boolean {
  try {
    return judge(facts, pair);
  } catch {
    return false;
  }
}

function judge(facts: SituationFacts, { inner: innerId, outer: outerId, now }: Pair): boolean {
  const inner = facts.compartments.find((one) => one.id === innerId);
  const outer = facts.compartments.find((one) => one.id === outerId);
  if (!inner || !outer) return false;
  if (innerId === outerId) return true;
  if (outer.kind === 'privateDraft')
    return inner.kind === 'privateDraft' && inner.ownerMemberId === outer.ownerMemberId;
  const reach = widestReach(facts, inner, now);
  return isWithin(facts, reach, audienceReach(outer)) && keepsWhatIsShut(facts, { reach, inner, outer, now });
}

/** Everybody whom the audience, or a basis that opens now or later, lets in. */
function widestReach(facts: SituationFacts, compartment: CompartmentFacts, now: number): Reach {
  if (compartment.kind === 'privateDraft')
    return { everyone: false, sectors: new Set(), memberIds: new Set([String(compartment.ownerMemberId)]) };
  const opening = facts.bases.filter(
    (basis) => basis.compartmentId === compartment.id && opens(basis) && !isPast(basis, now),
  );
  const { everyone, sectors, memberIds } = audienceReach(compartment);
  return {
    everyone,
    sectors: new Set([...sectors, ...opening.flatMap((basis) => basis.sectors)]),
    memberIds: new Set([...memberIds, ...opening.flatMap((basis) => basis.memberIds)]),
  };
}

function audienceReach({ audience }: CompartmentFacts): Reach {
  const { everyone, sectors, memberIds } = audience;
  return { everyone, sectors: new Set(sectors), memberIds: new Set(memberIds) };
}

function isWithin(facts: SituationFacts, narrow: Reach, wide: Reach): boolean {
  if (wide.everyone) return true;
  if (narrow.everyone) return false;
  for (const sector of narrow.sectors) if (!wide.sectors.has(sector)) return false;
  for (const id of narrow.memberIds) {
    const sector = sectorOf(facts, id);
    if (!wide.memberIds.has(id) && (sector === undefined || !wide.sectors.has(sector))) return false;
  }
  return true;
}

/** Whoever a basis shuts out of the outer one must be shut out of the inner one too, for good, or never be let in. */
function keepsWhatIsShut(
  facts: SituationFacts,
  {
    reach,
    inner,
    outer,
    now,
  }: { reach: Reach; inner: CompartmentFacts; outer: CompartmentFacts; now: number },
): boolean {
  const closing = facts.bases.filter((basis) => !opens(basis) && !isPast(basis, now));
  const onOuter = closing.filter((basis) => basis.compartmentId === outer.id);
  const onInner = closing.filter(
    (basis) =>
      basis.compartmentId === inner.id &&
      inner.kind !== 'privateDraft' &&
      basis.until === null &&
      basis.from <= now,
  );
  const shutSectors = new Set(onInner.flatMap((basis) => basis.sectors));
  const shutMembers = new Set(onInner.flatMap((basis) => basis.memberIds));
  const letsSectorIn = (sector: Sector) =>
    reach.everyone ||
    reach.sectors.has(sector) ||
    [...reach.memberIds].some((id) => sectorOf(facts, id) === sector);
  const letsMemberIn = (id: string) => {
    const sector = sectorOf(facts, id);
    return reach.everyone || reach.memberIds.has(id) || (sector !== undefined && reach.sectors.has(sector));
  };
  return onOuter.every(
    (basis) =>
      basis.sectors.every((sector) => shutSectors.has(sector) || !letsSectorIn(sector)) &&
      basis.memberIds.every((id) => shutMembers.has(id) || !letsMemberIn(id)),
  );
}

function sectorOf(facts: SituationFacts, memberId: string): Sector | undefined {
  return facts.members.find((member) => member.id === memberId)?.sector;
}

function opens(basis: Basis): boolean {
  return basis.effect === 'opens';
}

function isPast(basis: Basis, now: number): boolean {
  return basis.until !== null && basis.until <= now;
}
