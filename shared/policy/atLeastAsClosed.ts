import type { SituationFacts } from './facts.ts';

/**
 * Whether everybody who may ever see `inner` may also see `outer`: the rule that keeps a link, or a mention,
 * from telling of something its readers can't see. It compares audiences, not only today's readers: a member
 * who joins tomorrow must not be the first to notice. An unknown compartment, a throw: no. Rules AC20–AC24.
 */
export function atLeastAsClosed(
  facts: SituationFacts,
  { inner, outer, now }: { inner: string; outer: string; now: number },
): boolean {
  try {
    return judge(facts, inner, outer, now);
  } catch {
    return false;
  }
}

function judge(facts: SituationFacts, innerId: string, outerId: string, now: number): boolean {
  const inner = facts.compartments.find((one) => one.id === innerId);
  const outer = facts.compartments.find((one) => one.id === outerId);
  if (!inner || !outer) return false;
  if (innerId === outerId) return true;
  if (outer.kind === 'privateDraft')
    return inner.kind === 'privateDraft' && inner.ownerMemberId === outer.ownerMemberId;
  const shutBy = facts.bases.filter((basis) => basis.compartmentId === outerId && basis.effect !== 'opens');
  const openedBy = facts.bases.filter(
    (basis) =>
      basis.compartmentId === innerId &&
      basis.effect === 'opens' &&
      (basis.until === null || now < basis.until),
  );
  const innerIsDraft = inner.kind === 'privateDraft';
  const innerEveryone = !innerIsDraft && inner.audience.everyone;
  const innerSectors = innerIsDraft
    ? []
    : [...inner.audience.sectors, ...openedBy.flatMap((basis) => basis.sectors)];
  const innerMembers = innerIsDraft
    ? [inner.ownerMemberId]
    : [...inner.audience.memberIds, ...openedBy.flatMap((basis) => basis.memberIds)];

  // A basis that closes the outer one takes people out of its audience: only the same closing on the inner one,
  // or an inner audience without those people, keeps the promise.
  const closedSectors = new Set(shutBy.flatMap((basis) => basis.sectors));
  const closedMembers = new Set(shutBy.flatMap((basis) => basis.memberIds));
  const closesInner = facts.bases.filter(
    (basis) =>
      basis.compartmentId === innerId &&
      basis.effect !== 'opens' &&
      basis.until === null &&
      basis.from <= now,
  );
  const innerClosedSectors = new Set(closesInner.flatMap((basis) => basis.sectors));
  const innerClosedMembers = new Set(closesInner.flatMap((basis) => basis.memberIds));
  for (const sector of closedSectors)
    if (!innerClosedSectors.has(sector) && mayReadSector(sector)) return false;
  for (const memberId of closedMembers)
    if (!innerClosedMembers.has(memberId) && mayReadMember(memberId)) return false;

  if (outer.audience.everyone) return true;
  if (innerEveryone) return false;
  const outerSectors = new Set(outer.audience.sectors);
  if (innerSectors.some((sector) => !outerSectors.has(sector))) return false;
  return innerMembers.every((memberId) => {
    if (memberId === null) return false;
    if (outer.audience.memberIds.includes(memberId)) return true;
    const member = facts.members.find((one) => one.id === memberId);
    return member !== undefined && outerSectors.has(member.sector);
  });

  function mayReadSector(sector: (typeof innerSectors)[number]): boolean {
    if (innerEveryone || innerSectors.includes(sector)) return true;
    return innerMembers.some((id) => facts.members.find((one) => one.id === id)?.sector === sector);
  }
  function mayReadMember(memberId: string): boolean {
    if (innerEveryone || innerMembers.includes(memberId)) return true;
    const sector = facts.members.find((one) => one.id === memberId)?.sector;
    return sector !== undefined && innerSectors.includes(sector);
  }
}
