import type { Basis, BasisEffect, CompartmentFacts, MemberFacts, SituationFacts } from './facts.ts';
import { hasLeft } from './hasLeft.ts';
import { lawCovers, outlivesWithdrawal } from './lawCovers.ts';
import { type Reach, reachOf } from './reach.ts';
import type { Reason } from './reason.ts';

export interface Verdict {
  access: 'none' | 'read' | 'write';
  because: Reason;
  /** the record it rests on, where it rests on one, and when that ends */
  recordId?: string;
  until?: number | null;
}

const EFFECTS: ReadonlySet<BasisEffect> = new Set(['opens', 'refused', 'withdrawn', 'opposed', 'withheld']);

/**
 * Whether a compartment is open to a member, roles and archives set aside. What comes first holds: the family's
 * invitation withdrawn, a charge the law gives, a withdrawal, a refusal, a prohibition, what is open by default, a consent, a law. AC4–AC9, AC30–AC45.
 */
export function whyOpen(ask: {
  member: MemberFacts;
  compartment: CompartmentFacts;
  facts: Pick<SituationFacts, 'situation' | 'bases'>;
  now: number;
}): Verdict {
  const { member, compartment, now } = ask;
  const { situation, bases } = ask.facts;
  if (hasLeft(member, situation)) return none('invitationWithdrawn');
  if (compartment.kind === 'privateDraft')
    return compartment.ownerMemberId === member.id
      ? { access: 'write', because: 'owner' }
      : none('notInAudience');
  if (situation.charter !== false && member.charterAccepted !== true) return none('charterMissing');
  const reach = reachOf(member, compartment.category, situation.childDiscerning);
  const inForce = bases.filter((basis) => concerns(basis, { member, compartment, now }));
  const meant = whyMeant(member, compartment);
  const opened = (basis: Basis): Verdict => ({
    access: meant === null ? 'read' : reach.most,
    because: basis.kind,
    recordId: basis.recordId,
    until: basis.until,
  });

  if (inForce.some(({ effect }) => !EFFECTS.has(effect))) return none('refused');
  if (reach.byMission && reach.byDefault !== null && meant !== null)
    return { access: reach.byDefault, because: meant };
  const lawful = lawfulOf(inForce, member, reach);
  const said = closedBy(inForce);
  if (said !== null) {
    const standing = lawful.find(({ kind }) => outlivesWithdrawal(kind));
    return standing ? opened(standing) : none(said);
  }
  if (inForce.some(({ effect }) => effect === 'withheld')) return none('prohibited');
  if (meant !== null && reach.byDefault !== null) return { access: reach.byDefault, because: meant };
  const agreed = reach.byConsent ? latestDecision(inForce) : undefined;
  const basis = agreed ?? lawful[0];
  if (basis) return opened(basis);
  if (meant === null) return none('notInAudience');
  if (reach.byConsent) return none('consentMissing');
  return none(reach.byLaw ? 'basisMissing' : 'prohibited');
}

function concerns(
  basis: Basis,
  { member, compartment, now }: { member: MemberFacts; compartment: CompartmentFacts; now: number },
): boolean {
  return (
    basis.compartmentId === compartment.id &&
    basis.from <= now &&
    (basis.until === null || now < basis.until) &&
    (basis.memberIds.includes(member.id) || basis.sectors.includes(member.sector))
  );
}

/** What the family or the child said that closes, and in which word: a child's opposition looks like nothing said. */
function closedBy(inForce: readonly Basis[]): Reason | null {
  if (inForce.some(({ effect }) => effect === 'opposed')) return 'consentMissing';
  const effect = latestDecision(inForce)?.effect;
  return effect === 'withdrawn' || effect === 'refused' ? effect : null;
}

/** The last thing the family said about these people; at the same place in the ledger, what closes. */
function latestDecision(inForce: readonly Basis[]): Basis | undefined {
  const decisions = inForce.filter(
    ({ kind, effect }) =>
      kind === 'consent' && (effect === 'opens' || effect === 'refused' || effect === 'withdrawn'),
  );
  return decisions.reduce<Basis | undefined>((last, one) => {
    if (!last || one.order > last.order) return one;
    return one.order === last.order && one.effect !== 'opens' ? one : last;
  }, undefined);
}

function lawfulOf(inForce: readonly Basis[], member: MemberFacts, reach: Reach): Basis[] {
  if (!reach.byLaw) return [];
  return inForce.filter(({ kind, effect }) => effect === 'opens' && lawCovers(kind, member));
}

/** Whether the compartment's audience is meant for them, and in which words. */
function whyMeant(member: MemberFacts, { audience }: CompartmentFacts): Reason | null {
  if (audience.everyone === true) return 'everyone';
  if (audience.memberIds.includes(member.id)) return 'named';
  return audience.sectors.includes(member.sector) ? 'sector' : null;
}

function none(because: Reason): Verdict {
  return { access: 'none', because };
}
