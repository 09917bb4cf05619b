import type { Guardianship, Holder, HolderCapacity } from './guardianship.ts';
import type { SignersBlocked } from './signers.ts';

/** Who, for a minor, may bind them: holders' ids are in groups as in `Signers`. */
export interface AuthoritySigners {
  signers: Holder[];
  groups: string[][];
  inform: Holder[];
  /** those who hold authority, whether or not this act takes their signature */
  authority: Holder[];
  blocked: SignersBlocked | null;
}

const PARENTS: readonly HolderCapacity[] = ['mother', 'father', 'holder'];

/**
 * The holders who sign for a minor (domain facts §3.3). Separation and residence change nothing (373-2 C. civ.): what
 * counts is who holds authority, whether the act is usual, and whether the child is confided.
 */
export function authoritySigners(file: Guardianship, usualAct: boolean): AuthoritySigners {
  const having = (...capacities: HolderCapacity[]) =>
    file.holders.filter(({ capacity }) => capacities.includes(capacity));
  const { authority, council, informed, blocked } = holdersOf(file, having);
  const base = { authority, blocked };
  if (file.confidedToAse && (usualAct || file.judgeAuthorisationRef !== null)) {
    // The service does the usual acts (373-4), and the one a judge allowed it in the parents' place (375-7 al. 2).
    const ase = having('ase');
    return {
      ...base,
      signers: ase,
      groups: ase.length > 0 ? [ids(ase)] : [],
      inform: [...authority, ...informed],
      blocked: blocked ?? (ase.length > 0 ? null : 'aseMissing'),
    };
  }
  if (usualAct) {
    // Whoever doesn't sign is told; each counts as agreeing with the other (372-2).
    const others = authority.length > 1 ? authority : [];
    return { ...base, signers: authority, groups: anyOf(authority), inform: [...others, ...informed] };
  }
  const signers = [...authority, ...(council ?? [])];
  return {
    ...base,
    signers,
    groups: signers.map(({ id }) => [id]),
    inform: informed,
    blocked: blocked ?? (council?.length === 0 ? 'familyCouncilMissing' : null),
  };
}

interface Authority {
  authority: Holder[];
  /** the family council, where there has to be one for an act that isn't usual */
  council: Holder[] | null;
  /** those with a right to know, and no more */
  informed: Holder[];
  blocked: SignersBlocked | null;
}

function holdersOf(file: Guardianship, having: (...capacities: HolderCapacity[]) => Holder[]): Authority {
  const parents = having(...PARENTS);
  const judged = file.judgementRef === null ? 'judgementMissing' : null;
  switch (file.authority) {
    case 'joint': {
      const missing = parents.length === 0 ? 'holderMissing' : 'secondHolderMissing';
      const blocked = parents.length < 2 ? missing : null;
      return { authority: parents, council: null, informed: [], blocked };
    }
    case 'exclusive': {
      const holder = parents.filter(({ id }) => id === file.exclusiveHolderId);
      // The other parent keeps the right to be told of the important choices (373-2-1).
      const informed = holder.length > 0 ? parents.filter(({ id }) => id !== file.exclusiveHolderId) : [];
      const blocked = holder.length === 0 ? 'exclusiveHolderMissing' : judged;
      return { authority: holder, council: null, informed, blocked };
    }
    case 'delegated': {
      const delegates = having('delegate');
      const blocked = delegates.length === 0 ? 'delegateMissing' : judged;
      return { authority: delegates, council: null, informed: parents, blocked };
    }
    case 'guardian':
    case 'ward': {
      const tutors = having('tutor');
      const blocked = tutors.length === 0 ? 'tutorMissing' : judged;
      return { authority: tutors, council: having('familyCouncil'), informed: [], blocked };
    }
  }
}

function anyOf(holders: readonly Holder[]): string[][] {
  return holders.length > 0 ? [ids(holders)] : [];
}

function ids(holders: readonly Holder[]): string[] {
  return holders.map(({ id }) => id);
}
