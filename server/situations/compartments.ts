import type { Audience } from '#shared/domain/audience.ts';
import type { DataCategory } from '#shared/domain/compartment.ts';
import { compartmentAccess, type SituationFacts } from '#shared/policy/index.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Actor } from '../people/actor.ts';
import type { Documents } from './documents.ts';
import { exposureUnder, undoExposure } from './exposure.ts';
import { insertCompartment } from './insertCompartment.ts';
import * as rows from './repository.ts';

export interface CompartmentChange {
  name?: string | undefined;
  audience?: Audience | undefined;
  archived?: boolean | undefined;
  confirmExposed?: boolean | undefined;
}

export interface CompartmentService {
  create(
    actor: Actor,
    compartment: { name: string; category: DataCategory; audience: Audience },
  ): Promise<Outcome<{ id: string }>>;
  change(actor: Actor, compartmentId: string, change: CompartmentChange): Promise<Outcome<undefined>>;
}

export function createCompartmentService(deps: {
  store: Store;
  book: AccessBook;
  documents: Documents;
  now: () => number;
}): CompartmentService {
  const { book, documents } = deps;
  const { engine } = deps.store;

  return {
    async create(actor, { name, category, audience }) {
      const now = deps.now();
      const facts = await book.facts(actor.situationId);
      if (!namesOnlyMembers(facts, audience)) return refused('badRequest');
      const id = newId();
      return await book.change(
        actor.situationId,
        async (trx) => {
          await insertCompartment(trx, {
            id,
            situationId: actor.situationId,
            kind: 'custom',
            name,
            category,
            audience,
            ownerMemberId: null,
            now,
          });
          await recordAct(trx, engine, {
            ...actor,
            at: now,
            verb: 'create',
            resource: 'compartment',
            resourceId: id,
          });
          return done({ id });
        },
        id,
      );
    },

    async change(actor, compartmentId, change) {
      const { audience } = change;
      if (!audience) return await commit(actor, compartmentId, change);
      const now = deps.now();
      const { accountId, situationId } = actor;
      const open = (facts: SituationFacts): SituationFacts => ({
        ...facts,
        compartments: facts.compartments.map((one) =>
          one.id === compartmentId ? { ...one, audience } : one,
        ),
      });
      return await book.foresee(situationId, open, async (facts, changed) => {
        if (!namesOnlyMembers(facts, audience)) return refused('badRequest');
        const notes = await rows.notesOf(
          deps.store.db,
          facts.compartments.map((one) => one.id),
        );
        const exposure = await exposureUnder({ documents, facts: changed, notes, now });
        const all = [...exposure.links, ...exposure.notes];
        const seen = all.filter(
          (one) =>
            compartmentAccess({ facts, accountId, compartmentId: one.compartment, now }).access !== 'none',
        );
        if (all.length > 0 && change.confirmExposed !== true) return refused('wouldExposeLinks', seen);
        // Before the door opens: a link that goes after it opened has already told.
        await undoExposure(documents, exposure, { facts: changed, author: accountId, now });
        return await commit(actor, compartmentId, change);
      });
    },
  };

  async function commit(
    actor: Actor,
    compartmentId: string,
    { name, audience, archived }: CompartmentChange,
  ): Promise<Outcome<undefined>> {
    const now = deps.now();
    return await book.change(
      actor.situationId,
      async (trx) => {
        const archivedAt = archived === undefined ? undefined : archived ? now : null;
        await rows.changeCompartment(trx, compartmentId, {
          name,
          audience,
          ...(archivedAt === undefined ? {} : { archivedAt }),
        });
        const verb = audience ? 'changeAudience' : archived === undefined ? 'rename' : 'archive';
        const act = { ...actor, at: now, verb, resource: 'compartment', resourceId: compartmentId };
        await recordAct(trx, engine, act);
        return done(undefined);
      },
      compartmentId,
    );
  }
}

/** An audience may only name people of this table. */
function namesOnlyMembers(facts: SituationFacts, audience: Audience): boolean {
  return audience.memberIds.every((id) =>
    facts.members.some((member) => member.id === id && !member.removed),
  );
}
