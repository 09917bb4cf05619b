import { compartmentAccess } from '#shared/policy/index.ts';
import { memberViews } from '../../people/present.ts';
import { type CopiedDocument, compartmentPart } from './compartmentPart.ts';
import { consentPart, lawBasisPart } from './consentPart.ts';
import type { CopyContext, Known } from './copyContext.ts';
import type { CopiedCompartment, DataCopy } from './copyModel.ts';
import { accountPart, actsPart, charterPart, exportsPart, placePart, readingsPart } from './personParts.ts';

export interface CollectedCopy {
  copy: DataCopy;
  documents: CopiedDocument[];
  /** ids of the compartments open to its owner when it was begun: what isn't their content names them too */
  openIds: string[];
}

/**
 * Everything of a person in a situation: what is held of them, what they said and did, and what the compartments open to them
 * hold, others' words left out. RI10–RI13.
 */
export async function collectCopy(
  context: CopyContext,
  known: Known,
  of: { language: 'fr' | 'en'; onProgress: (progress: { done: number; of: number }) => void },
): Promise<CollectedCopy> {
  const { db } = context.store;
  const { facts, me } = known;
  const { accountId } = me;
  const situationId = facts.situation.id;
  const now = context.now();
  const open = facts.compartments.filter(
    ({ id }) => compartmentAccess({ facts, accountId, compartmentId: id, now }).access !== 'none',
  );
  const steps = { done: 0, of: open.length + 1 };
  of.onProgress(steps);
  const { name } = await db
    .selectFrom('situations')
    .select('name')
    .where('id', '=', situationId)
    .executeTakeFirstOrThrow();
  const members = await memberViews(db, { situationId, accountId });
  const seated = new Map(
    members.map(({ id, name: called, function: work, organization, sector }) => [
      id,
      { name: called, function: work, organization, sector },
    ]),
  );
  const said = await context.consentsOf(known);
  const copy: DataCopy = {
    format: 'maillage-my-data',
    version: 1,
    madeAt: now,
    language: of.language,
    situation: { id: situationId, name },
    account: await accountPart(db, accountId),
    place: await placePart(db, me.id),
    charters: await charterPart(db, me.id),
    consents: consentPart(said.consents),
    lawBases: lawBasisPart(said.lawBases),
    readings: await readingsPart(db, { facts, accountId, now }),
    exports: await exportsPart(db, { situationId, accountId, openIds: new Set(open.map(({ id }) => id)) }),
    requests: (await context.requestsOf(known)).filter(({ isMine }) => isMine),
    acts: await actsPart(db, { situationId, accountId }),
    compartments: [],
  };
  const documents: CopiedDocument[] = [];
  const parts: CopiedCompartment[] = [];
  for (const { id } of open) {
    of.onProgress({ ...steps, done: parts.length + 1 });
    const found = await compartmentPart(context, known, { compartmentId: id, seated });
    if (!found) continue;
    parts.push(found.part);
    documents.push(...found.documents);
  }
  return { copy: { ...copy, compartments: parts }, documents, openIds: open.map(({ id }) => id) };
}
