import { EVERYONE, NOBODY } from '#shared/domain/audience.ts';
import type { SituationFacts } from '#shared/policy/index.ts';
import { parseDocumentName } from '#shared/protocol/documentName.ts';
import type { AccessBook, AccessChange, LocatedDocument } from '../ports.ts';

export const SITUATION = situationName(1);
export const COMMON = commonName(1);
export const FAMILY = 'family-0001';

export interface FakeAccessBook extends AccessBook {
  /** notes by document name; boards of known compartments are found without being listed */
  documents: Map<string, LocatedDocument>;
  /** Replaces a situation's facts, then tells the sync server, as a commit would. */
  change(facts: SituationFacts, change?: AccessChange): void;
  /** Makes a situation's facts unknown, or known again. */
  forget(situationId: string, isForgotten: boolean): void;
  /** the facts that a change being prepared will bring */
  toCome: SituationFacts[];
  current(situationId?: string): SituationFacts;
  situations(): SituationFacts[];
  endSession(sessionId: string): void;
  /** runs while a document is being located: for races */
  onLocate: (() => Promise<void>) | null;
}

/**
 * An access book in memory. The cookie `account=<id>` signs in, and the session's id is the account's. Every account is a
 * member of every situation; a situation has a common compartment, and one for the sector of families.
 */
export function fakeAccessBook(of: { situations?: number; members?: number } = {}): FakeAccessBook {
  const facts = new Map<string, SituationFacts>();
  for (let i = 1; i <= (of.situations ?? 1); i += 1)
    facts.set(situationName(i), someFacts(i, of.members ?? 10));
  const listeners = new Set<(change: AccessChange) => void>();
  const ended = new Set<string>();
  const forgotten = new Set<string>();
  const documents = new Map<string, LocatedDocument>();

  function factsOf(situationId: string): SituationFacts {
    const found = facts.get(situationId);
    if (!found) throw new Error(`no such situation: ${situationId}`);
    return found;
  }

  const book: FakeAccessBook = {
    documents,
    onLocate: null,
    toCome: [],
    factsToCome: () => book.toCome,
    current: (situationId = SITUATION) => factsOf(situationId),
    situations: () => [...facts.values()],
    change(next, change = { situationId: next.situation.id }) {
      facts.set(next.situation.id, next);
      for (const listener of listeners) listener(change);
    },
    forget(situationId, isForgotten) {
      if (isForgotten) forgotten.add(situationId);
      else forgotten.delete(situationId);
    },
    endSession(sessionId) {
      ended.add(sessionId);
      for (const listener of listeners) listener({ sessionId });
    },
    async principalOf(cookieHeader) {
      const id = /(?:^|; )account=([A-Za-z0-9-]+)/.exec(cookieHeader ?? '')?.[1];
      return id === undefined || ended.has(id) ? null : { accountId: id, sessionId: id };
    },
    async locate(name) {
      await book.onLocate?.();
      const listed = documents.get(name);
      if (listed) return listed;
      const parsed = parseDocumentName(name);
      if (parsed?.kind !== 'board') return null;
      for (const { situation, compartments } of facts.values())
        if (compartments.some(({ id }) => id === parsed.id))
          return { situationId: situation.id, compartmentId: parsed.id, kind: 'board', epoch: 1 };
      return null;
    },
    seen: () => undefined,
    facts: async (situationId) => factsOf(situationId),
    factsNow: (situationId) => (forgotten.has(situationId) ? null : (facts.get(situationId) ?? null)),
    identity(situationId, accountId) {
      const member = facts.get(situationId)?.members.find((one) => one.accountId === accountId);
      return member
        ? { memberId: member.id, name: `Name of ${accountId}`, sector: member.sector, role: member.role }
        : null;
    },
    sessionAlive: ({ sessionId }) => !ended.has(sessionId),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return book;
}

/** The account id of the i-th member; 0 is the facilitator, odd ones are of the family. */
export function accountName(i: number): string {
  return `account-${String(i).padStart(4, '0')}`;
}

/** The id of the i-th situation's common compartment, from 1 on. */
export function commonName(i: number): string {
  return `common-${String(i).padStart(4, '0')}`;
}

function situationName(i: number): string {
  return `situation-${i}`;
}

function someFacts(i: number, members: number): SituationFacts {
  const compartment = { ownerMemberId: null, archived: false };
  return {
    situation: {
      id: situationName(i),
      archived: false,
      invitation: 'none',
      childDiscerning: false,
      charter: false,
      sensitiveLines: false,
    },
    members: Array.from({ length: members }, (_, nth) => ({
      id: `member-${String(nth).padStart(4, '0')}`,
      accountId: accountName(nth),
      role: nth === 0 ? 'facilitator' : 'participant',
      sector: nth % 2 === 0 ? 'social' : 'family',
      familyPlace: nth % 2 === 0 ? null : 'holder',
      profession: null,
      charterAccepted: false,
      removed: false,
      accountClosed: false,
    })),
    compartments: [
      { id: commonName(i), kind: 'common', category: 'network', audience: EVERYONE, ...compartment },
      {
        id: `family-${String(i).padStart(4, '0')}`,
        kind: 'family',
        category: 'familyTies',
        audience: { ...NOBODY, sectors: ['family'] },
        ...compartment,
      },
    ],
    bases: [],
  };
}
