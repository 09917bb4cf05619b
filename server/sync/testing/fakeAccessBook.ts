import { EVERYONE, NOBODY } from '#shared/domain/audience.ts';
import type { SituationFacts } from '#shared/policy/index.ts';
import { parseDocumentName } from '#shared/protocol/documentName.ts';
import type { AccessBook, AccessChange, LocatedDocument } from '../ports.ts';

export const SITUATION = 'situation-1';
export const COMMON = 'common-0001';

export interface FakeAccessBook extends AccessBook {
  /** documents by name; boards of known compartments are found without being listed */
  documents: Map<string, LocatedDocument>;
  /** Replaces facts, then tells the sync server, as a commit would. */
  change(facts: SituationFacts, change?: AccessChange): void;
  current(): SituationFacts;
  endSession(sessionId: string): void;
  /** runs while a document is being located: for races */
  onLocate: (() => Promise<void>) | null;
}

/** An access book in memory: the cookie `account=<id>` signs in, session id = account id. */
export function fakeAccessBook({ members = 10 }: { members?: number } = {}): FakeAccessBook {
  let facts: SituationFacts = {
    situation: { id: SITUATION, archived: false },
    members: Array.from({ length: members }, (_, i) => ({
      id: `member-${String(i).padStart(4, '0')}`,
      accountId: accountName(i),
      role: i === 0 ? 'facilitator' : 'participant',
      sector: i % 2 === 0 ? 'social' : 'family',
      removed: false,
      accountClosed: false,
    })),
    compartments: [
      { id: COMMON, kind: 'common', audience: EVERYONE, ownerMemberId: null, archived: false },
      {
        id: 'family-0001',
        kind: 'family',
        audience: { ...NOBODY, sectors: ['family'] },
        ownerMemberId: null,
        archived: false,
      },
    ],
    bases: [],
  };
  const listeners = new Set<(change: AccessChange) => void>();
  const ended = new Set<string>();
  const documents = new Map<string, LocatedDocument>();

  const book: FakeAccessBook = {
    documents,
    onLocate: null,
    current: () => facts,
    change(next, change = { situationId: SITUATION }) {
      facts = next;
      for (const listener of listeners) listener(change);
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
      if (parsed?.kind !== 'board' || !facts.compartments.some((one) => one.id === parsed.id)) return null;
      return { situationId: SITUATION, compartmentId: parsed.id, kind: 'board', epoch: 1 };
    },
    facts: async () => facts,
    factsNow: (situationId) => (situationId === SITUATION ? facts : null),
    identity(_, accountId) {
      const member = facts.members.find((one) => one.accountId === accountId);
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

/** The account id of the i-th member; 0 is the facilitator. */
export function accountName(i: number): string {
  return `account-${String(i).padStart(4, '0')}`;
}
