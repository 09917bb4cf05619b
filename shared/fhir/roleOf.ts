import type { KinStep } from './kinOf.ts';

/** Filiations that are care: who brings a child up without being its parent. */
const CARE: ReadonlySet<KinStep> = new Set(['fosterParent', 'kinshipCarer']);

/**
 * Of the roles of the circle's list (TRE_R260), the one that the map itself says: who brings up a child placed with them
 * cares for it. It never says who has parental authority, nor who is to be told first. FH3.
 */
export function roleOf(step: KinStep | undefined): 'CAREGIVER' | 'CON' {
  return step !== undefined && CARE.has(step) ? 'CAREGIVER' : 'CON';
}
