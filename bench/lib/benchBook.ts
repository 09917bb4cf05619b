import type { AccessBook } from '#server/sync/ports.ts';
import { EVERYONE } from '#shared/domain/audience.ts';
import type { SituationFacts } from '#shared/policy/index.ts';

export interface BenchBook extends AccessBook {
  /** compartment of the nth room; its board is `board:<compartment>` */
  compartment(room: number): string;
  account(room: number, person: number): string;
}

const pad = (number: number) => String(number).padStart(4, '0');

/** An access book in memory: as many situations as rooms, each with one compartment and its own members. */
export function benchBook({ rooms, people }: { rooms: number; people: number }): BenchBook {
  const compartment = (room: number) => `compartment-${pad(room)}`;
  const situation = (room: number) => `situation-${pad(room)}`;
  const account = (room: number, person: number) => `account-${pad(room)}-${pad(person)}`;
  const all = new Map<string, SituationFacts>();
  for (let room = 0; room < rooms; room++) {
    all.set(situation(room), {
      situation: { id: situation(room), archived: false },
      members: Array.from({ length: people }, (_, person) => ({
        id: `member-${pad(room)}-${pad(person)}`,
        accountId: account(room, person),
        role: 'participant',
        sector: 'social',
        removed: false,
        accountClosed: false,
      })),
      compartments: [
        { id: compartment(room), kind: 'common', audience: EVERYONE, ownerMemberId: null, archived: false },
      ],
      bases: [],
    });
  }
  return {
    compartment,
    account,
    async principalOf(cookie) {
      const accountId = /account=([a-z0-9-]+)/.exec(cookie ?? '')?.[1];
      return accountId === undefined ? null : { accountId, sessionId: accountId };
    },
    async locate(name) {
      const room = Number(name.slice('board:compartment-'.length));
      return { situationId: situation(room), compartmentId: compartment(room), kind: 'board', epoch: 1 };
    },
    async facts(situationId) {
      const facts = all.get(situationId);
      if (facts === undefined) throw new Error('no such situation');
      return facts;
    },
    factsNow: (situationId) => all.get(situationId) ?? null,
    identity(situationId, accountId) {
      const member = all.get(situationId)?.members.find((each) => each.accountId === accountId);
      if (member === undefined) return null;
      return { memberId: member.id, name: 'Personne fictive', sector: member.sector, role: member.role };
    },
    sessionAlive: () => true,
    onChange: () => () => undefined,
  };
}
