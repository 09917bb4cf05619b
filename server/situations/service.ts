import { defaultCharter } from '#shared/consent/texts/defaultCharter.ts';
import { COMPARTMENT_TEMPLATES } from '#shared/domain/compartmentTemplate.ts';
import type { FamilyPlace } from '#shared/domain/familyPlace.ts';
import type { Profession } from '#shared/domain/profession.ts';
import type { Sector } from '#shared/domain/sector.ts';
import { compartmentAccess, type MemberFacts, type SituationFacts } from '#shared/policy/index.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { recordAct } from '../audit/recordAct.ts';
import { writeCharter } from '../charter/writeCharter.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { Ledger } from '../ledger/createLedger.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { addMember } from '../people/addMember.ts';
import { memberViews } from '../people/present.ts';
import { writeDownPlace } from '../people/writeDownPlace.ts';
import { DEFAULT_NAMES } from './defaultNames.ts';
import type { Ahead } from './documents.ts';
import { insertCompartment } from './insertCompartment.ts';
import { compartmentViews } from './present.ts';
import * as rows from './repository.ts';
import { sensitiveColumns, sensitiveLinesOf } from './sensitiveLines.ts';

export type TemplateKind = (typeof COMPARTMENT_TEMPLATES)[number]['kind'];

export interface NewSituation {
  name: string;
  /** the table commune is always there, asked or not */
  compartments: readonly { kind: TemplateKind; name?: string }[];
  me: {
    sector: Sector;
    function: string;
    organization: string;
    familyPlace?: FamilyPlace | undefined;
    profession?: Profession | undefined;
  };
  /** begins with the default rules in this language; null: without rules */
  charter: 'fr' | 'en' | null;
}

export interface SituationChange {
  name?: string | undefined;
  archived?: boolean | undefined;
  sensitiveLines?: { allowed: true; reason: string } | { allowed: false } | undefined;
}

export interface SituationService {
  create(accountId: string, situation: NewSituation): Promise<Outcome<{ id: string }>>;
  view(accountId: string, known: { facts: SituationFacts; me: MemberFacts }): Promise<Outcome<SituationView>>;
  change(
    actor: { accountId: string; situationId: string; memberId: string },
    change: SituationChange,
  ): Promise<Outcome<undefined>>;
  /** What a member may see, compartment by compartment. Private drafts of others than the asker aren't told. */
  viewAs(
    known: { facts: SituationFacts; me: MemberFacts },
    memberId: string,
  ): Outcome<{ compartments: { id: string; access: 'none' | 'read' | 'write'; because: string }[] }>;
}

export function createSituationService(deps: {
  store: Store;
  book: AccessBook;
  ledger: Ledger;
  documents: Ahead;
  now: () => number;
}): SituationService {
  const { db, engine } = deps.store;

  return {
    async create(accountId, situation) {
      const now = deps.now();
      const account = await db
        .selectFrom('accounts')
        .select('can_create_situations')
        .where('id', '=', accountId)
        .executeTakeFirst();
      if (account?.can_create_situations !== 1) return refused('notAllowed');
      const id = newId();
      return await db.transaction().execute(async (trx) => {
        const { name } = situation;
        await trx
          .insertInto('situations')
          .values({ id, name, archived_at: null, created_by: accountId, created_at: now, access_version: 1 })
          .execute();
        for (const template of COMPARTMENT_TEMPLATES) {
          const asked = situation.compartments.find((one) => one.kind === template.kind);
          if (!asked && template.kind !== 'common') continue;
          await insertCompartment(trx, {
            ...template,
            id: newId(),
            situationId: id,
            name: asked?.name ?? DEFAULT_NAMES[template.kind],
            ownerMemberId: null,
            now,
          });
        }
        const { memberId } = await addMember(trx, {
          ...situation.me,
          id: newId(),
          situationId: id,
          accountId,
          role: 'facilitator',
          joinedAt: now,
          now,
        });
        const actor = { accountId, situationId: id };
        await writeDownPlace({ ...deps, sendsMail: false }, trx, { actor, memberId, before: null });
        const act = { at: now, accountId, verb: 'create', resource: 'situation', resourceId: id };
        await recordAct(trx, engine, { ...act, situationId: id });
        const { charter: language } = situation;
        if (language !== null)
          await writeCharter(
            trx,
            { engine, ledger: deps.ledger },
            {
              accountId,
              situationId: id,
              memberId,
              version: 1,
              language,
              lines: defaultCharter(language),
              now,
            },
          );
        return done({ id });
      });
    },

    async view(accountId, { facts, me }) {
      const situationId = facts.situation.id;
      const situation = await rows.situation(db, situationId);
      if (!situation) return refused('notFound');
      const members = await memberViews(db, { situationId, accountId });
      const mine = members.find((member) => member.isMe);
      if (!mine) return refused('notFound');
      const compartments = await rows.compartmentsOf(db, situationId);
      const now = deps.now();
      const notes = await rows.notesOf(
        db,
        compartments.map((one) => one.id),
      );
      const views = compartmentViews({ facts, accountId, memberId: me.id, rows: compartments, notes, now });
      // Who asks for a situation opens its maps next. A map is told only to who may see it.
      deps.documents.openAhead(views.flatMap(({ board }) => board ?? []));
      return done({
        id: situation.id,
        name: situation.name,
        archived: situation.archived_at !== null,
        invitation: facts.situation.invitation,
        charterMissing: facts.situation.charter && !me.charterAccepted,
        sensitiveLines: await sensitiveLinesOf(db, situation),
        me: mine,
        members,
        compartments: views,
      });
    },

    async change({ memberId, ...actor }, { name, archived, sensitiveLines }) {
      const now = deps.now();
      return await deps.book.change(actor.situationId, async (trx) => {
        const given = {
          ...(name === undefined ? {} : { name }),
          ...(archived === undefined ? {} : { archived_at: archived ? now : null }),
          ...(sensitiveLines === undefined ? {} : sensitiveColumns(sensitiveLines, { memberId, now })),
        };
        if (Object.keys(given).length > 0)
          await trx.updateTable('situations').set(given).where('id', '=', actor.situationId).execute();
        for (const verb of verbsOf({ name, archived, sensitiveLines })) {
          const act = { ...actor, at: now, verb, resource: 'situation', resourceId: actor.situationId };
          await recordAct(trx, engine, act);
        }
        return done(undefined);
      });
    },

    viewAs({ facts, me }, memberId) {
      const member = facts.members.find((one) => one.id === memberId && !one.removed);
      if (!member) return refused('notFound');
      const told = facts.compartments.filter(
        (one) => one.kind !== 'privateDraft' || (one.ownerMemberId === me.id && member.id === me.id),
      );
      const now = deps.now();
      return done({
        compartments: told.map(({ id }) => ({
          id,
          ...compartmentAccess({ facts, accountId: member.accountId, compartmentId: id, now }),
        })),
      });
    },
  };
}

/** The acts of one change, each for its own line of the audit; a change of nothing counts as a new name. */
function verbsOf({ name, archived, sensitiveLines }: SituationChange): string[] {
  const verbs = [
    ...(archived === undefined ? [] : [archived ? 'archive' : 'bringBack']),
    ...(sensitiveLines === undefined
      ? []
      : [sensitiveLines.allowed ? 'allowSensitiveLines' : 'forbidSensitiveLines']),
  ];
  return name !== undefined || verbs.length === 0 ? ['rename', ...verbs] : verbs;
}
