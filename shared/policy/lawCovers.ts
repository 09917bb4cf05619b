import type { BasisKind } from '../domain/basisKind.ts';
import { careCategoryOf, secrecyOf } from '../domain/profession.ts';
import type { MemberFacts } from './facts.ts';

/**
 * Whether a law may open anything to this person at all, whatever a record says of them: L.226-2-2, L.121-6-2 and
 * L.241-10 CASF are for people bound by secrecy, the care team of L.1110-12 CSP for those R.1110-2 lists.
 */
export function lawCovers(
  kind: BasisKind,
  { profession, sector }: Pick<MemberFacts, 'profession' | 'sector'>,
): boolean {
  switch (kind) {
    case 'courtOrder':
      return true;
    case 'childProtectionSharing':
    case 'socialAction':
      return secrecyOf(profession) === 'bound';
    case 'mdphTeam':
      return sector === 'mdph' && secrecyOf(profession) === 'bound';
    case 'careTeam':
      return careCategoryOf(profession) !== null;
    default:
      return false;
  }
}

/** The laws that go on when the family withdraws: they never rested on its agreement. */
export function outlivesWithdrawal(kind: BasisKind): boolean {
  return kind === 'courtOrder' || kind === 'childProtectionSharing';
}
