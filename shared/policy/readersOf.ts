import { compartmentAccess } from './compartmentAccess.ts';
import type { SituationFacts } from './facts.ts';
import type { Reason } from './reason.ts';

export interface Reader {
  memberId: string;
  access: 'read' | 'write';
  because: Reason;
  /** the record it rests on, where it rests on one, and when that ends */
  recordId?: string;
  until?: number | null;
}

/** « Qui voit cela ? »: the members who may read what a compartment holds, in the order of the facts. */
export function readersOf(facts: SituationFacts, compartmentId: string, now: number): Reader[] {
  const readers: Reader[] = [];
  for (const member of facts.members) {
    if (member.removed) continue;
    const verdict = compartmentAccess({ facts, accountId: member.accountId, compartmentId, now });
    const { access, ...rest } = verdict;
    if (access !== 'none') readers.push({ memberId: member.id, access, ...rest });
  }
  return readers;
}
