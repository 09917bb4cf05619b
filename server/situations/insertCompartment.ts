import type { Kysely } from 'kysely';
import type { Audience } from '#shared/domain/audience.ts';
import type { CompartmentKind, DataCategory } from '#shared/domain/compartment.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import type { Database } from '../db/tables.ts';
import { insertDocument } from './insertDocument.ts';

export interface NewCompartment {
  id: string;
  situationId: string;
  kind: CompartmentKind;
  name: string;
  category: DataCategory;
  audience: Audience;
  ownerMemberId: string | null;
  now: number;
}

/** Writes a compartment and its empty board. It goes after the ones there are. */
export async function insertCompartment(db: Kysely<Database>, compartment: NewCompartment): Promise<void> {
  const { last } = await db
    .selectFrom('compartments')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('situation_id', '=', compartment.situationId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('compartments')
    .values({
      id: compartment.id,
      situation_id: compartment.situationId,
      kind: compartment.kind,
      name: compartment.name,
      category: compartment.category,
      audience: JSON.stringify(compartment.audience),
      owner_member_id: compartment.ownerMemberId,
      position: (last ?? -1) + 1,
      created_at: compartment.now,
      archived_at: null,
    })
    .execute();
  await insertDocument(db, {
    name: documentName({ kind: 'board', id: compartment.id }),
    compartmentId: compartment.id,
    kind: 'board',
    now: compartment.now,
  });
}
