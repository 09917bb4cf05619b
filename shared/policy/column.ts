import type { MemberFacts } from './facts.ts';
import type { Column } from './matrix.ts';

const OF_SECTOR = {
  school: 'school',
  childProtection: 'childProtection',
  health: 'health',
  social: 'social',
  medicoSocial: 'social',
  justice: 'justice',
  mdph: 'mdph',
  other: 'other',
} as const;

/**
 * The columns of the matrix somebody stands in. A facilitator of a service has two missions, theirs and facilitating; one of the
 * family stays of the family. Somebody of the family whose place nobody has said is a relative: the narrowest.
 */
export function columnsOf(member: Pick<MemberFacts, 'role' | 'sector' | 'familyPlace'>): readonly Column[] {
  if (member.sector === 'family') {
    if (member.familyPlace === 'holder') return ['familyHolder'];
    return [member.familyPlace === 'child' ? 'child' : 'relative'];
  }
  if (member.role === 'facilitator')
    return member.sector === 'other' ? ['facilitator'] : ['facilitator', OF_SECTOR[member.sector]];
  if (member.role === 'observer' && member.sector === 'other') return ['outsider'];
  return [OF_SECTOR[member.sector]];
}
