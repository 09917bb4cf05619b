import type { Kysely, Selectable } from 'kysely';
import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import type { SituationFacts } from '#shared/policy/index.ts';
import type { Database, SituationsTable } from '../db/tables.ts';
import type { Outcome } from '../http/outcome.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import { basesInForce } from './bases.ts';
import { basesOfEntries } from './basesOfEntries.ts';

/** What is to be written about one record, and what follows from it. */
export interface Planned<T> {
  recordId: string;
  /** the record's entries so far */
  known: readonly LedgerEntry[];
  /** to append; none: nothing changes and nothing is written */
  entries: readonly { kind: string; payload: unknown }[];
  verb: string;
  resource: string;
  family?: { places: ReadonlyMap<string, FamilyPlace>; discerning: boolean };
  invitation?: Selectable<SituationsTable>['invitation'];
  value: T;
}

/** Reads the ledger and decides. Asked outside the transaction to prepare, and inside it to be sure. */
export type Plan<T> = (db: Kysely<Database>) => Promise<Outcome<Planned<T>>>;

/** Where entries that aren't written yet stand: after every other. */
const TO_COME = 2 ** 50;

/** What the record comes to once the entries are written, at `at`. */
export function rowsToCome(planned: Planned<unknown>, at: number) {
  const { recordId, known, entries } = planned;
  const toCome = entries.map(
    ({ kind, payload }, index): LedgerEntry => ({
      seq: TO_COME + index,
      id: `toCome${index}00000000`,
      situationId: '',
      recordId,
      kind,
      actorAccountId: null,
      at,
      payload,
    }),
  );
  return basesOfEntries([...known, ...toCome]);
}

/** The facts as they will be. */
export function factsToCome(facts: SituationFacts, planned: Planned<unknown>, at: number): SituationFacts {
  const { recordId, family, invitation } = planned;
  const others = facts.bases.filter((basis) => basis.recordId !== recordId);
  return {
    ...facts,
    situation: {
      ...facts.situation,
      ...(invitation === undefined ? {} : { invitation }),
      ...(family === undefined ? {} : { childDiscerning: family.discerning }),
    },
    members: facts.members.map((member) => {
      const familyPlace = member.sector === 'family' ? family?.places.get(member.id) : undefined;
      return familyPlace === undefined ? member : { ...member, familyPlace };
    }),
    bases: [...others, ...basesInForce(rowsToCome(planned, at), facts.compartments)],
  };
}

/** Whether two sets of facts may let different people see different things. */
export function sameAccess(a: SituationFacts, b: SituationFacts): boolean {
  const gist = ({ situation, members, compartments, bases }: SituationFacts) =>
    JSON.stringify([situation, members, compartments, bases.map(({ order: _order, ...basis }) => basis)]);
  return gist(a) === gist(b);
}
