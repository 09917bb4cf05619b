import type { Kysely } from 'kysely';
import type { Guardianship } from '#shared/consent/guardianship.ts';
import { requiredSigners } from '#shared/consent/requiredSigners.ts';
import type { ScopeRow } from '#shared/consent/scopeRow.ts';
import type { Signers } from '#shared/consent/signers.ts';
import {
  type ConsentTerms,
  consentTermsSchema,
  type TermsDraft,
  type TextLanguage,
  termsDraftSchema,
} from '#shared/consent/terms.ts';
import { phrasesOf } from '#shared/consent/texts/phrasesOf.ts';
import { compartmentAccess, type MemberFacts, type SituationFacts } from '#shared/policy/index.ts';
import type { ConsentDraft } from '#shared/protocol/http/consent.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import { sha256Of } from './answering.ts';
import { type Asker, actorOf, type ConsentContext, compartmentsOf, viewConsent } from './consentContext.ts';
import { consentEvents } from './consentEvents.ts';
import { type Directory, loadDirectory } from './directory.ts';
import { readGuardianship } from './guardianship.ts';
import { tellAsked } from './letters.ts';
import { textsOf } from './textsOf.ts';

/** Who answers for the data, as the texts say it. */
export interface Controller {
  name: string;
  contact: string;
  dpo: string;
}

export type DraftingContext = ConsentContext & { controller: Partial<Controller> };

const REVIEW_MS = 365 * 86_400_000;

/** Whoever is at the table for a service, or answers for the person concerned, or is that person. CN2. */
export function mayDraft(me: MemberFacts): boolean {
  if (me.role === 'observer') return false;
  return me.sector !== 'family' || me.familyPlace === 'holder' || me.familyPlace === 'child';
}

/** Prepares a consent: who must sign is computed, each text rendered and hashed here. CN2. */
export async function draftConsent(
  context: DraftingContext,
  asker: Asker,
  draft: ConsentDraft,
): Promise<Outcome<ConsentView>> {
  const { db } = context.store;
  const prepared = await prepareConsent(context, db, asker, draft);
  if (!prepared.ok) return prepared;
  const { terms, signers } = prepared.value;
  const recordId = newId();
  const collector = await collectorOf(db, asker);
  const payload = { kind: 'drafted' as const, terms, collectedBy: { id: asker.me.id, name: collector } };
  const changed = await context.change(
    actorOf(asker),
    async () =>
      done({
        recordId,
        known: [],
        entries: [{ kind: 'consent.drafted', payload }],
        verb: 'draft',
        resource: 'consent',
        value: undefined,
      }),
    {
      closing: true,
      about: (_, facts) => compartmentsOf({ terms }, facts),
      async along(trx, { after }) {
        const asked = signers.signers.flatMap(({ memberId }) => memberId ?? []);
        const accounts = after.members.filter(({ id, removed }) => !removed && asked.includes(id));
        const others = accounts.filter(({ id }) => id !== asker.me.id);
        await tellAsked(
          context,
          trx,
          others.map(({ accountId }) => accountId),
        );
      },
    },
  );
  return changed.ok ? await viewConsent(context, asker, recordId) : changed;
}

/** What would be asked, and of whom; nothing is written. */
export async function prepareConsent(
  context: DraftingContext,
  db: Kysely<Database>,
  asker: Asker,
  draft: ConsentDraft,
): Promise<Outcome<{ terms: ConsentTerms; signers: Signers }>> {
  const { situationId, me } = asker;
  if (!mayDraft(me)) return refused('notAllowed');
  const guardianship = await readGuardianship(context.ledger, db, situationId);
  if (guardianship === null) return refused('guardianshipMissing');
  const facts = await context.book.facts(situationId);
  const now = context.now();
  const rows = rowsOf(draft, { facts, asker, now });
  if (rows === null) return refused('badRequest');
  const directory = await loadDirectory(db, situationId);
  const subjectName =
    draft.subjectName ?? (await subjectNameOf(context, db, { situationId, guardianship, directory }));
  return termsOf({ ...draft, rows, subjectName }, { context, guardianship, directory, me, now });
}

/** The terms whole, texts included. */
export function termsOf(
  draft: Omit<ConsentDraft, 'rows'> & { rows: ScopeRow[]; subjectName: string },
  of: {
    context: { controller: Partial<Controller> };
    guardianship: Guardianship;
    directory: Directory;
    me: Pick<MemberFacts, 'id'> | null;
    now: number;
  },
): Outcome<{ terms: ConsentTerms; signers: Signers }> {
  const { guardianship, directory, now } = of;
  const effectiveFrom = draft.effectiveFrom ?? now;
  const reviewDueAt = draft.reviewDueAt ?? Math.min(draft.expiresAt, effectiveFrom + REVIEW_MS);
  const { memberId } = guardianship.subject;
  const organization =
    directory.member(of.me?.id ?? null)?.organization || directory.members[0]?.organization;
  const name = of.context.controller.name ?? organization ?? '';
  const wanted: TermsDraft = {
    subject: { memberId, name: draft.subjectName },
    rows: draft.rows,
    controller: {
      name: name || 'Maillage',
      contact: of.context.controller.contact ?? (name || 'Maillage'),
      dpo: of.context.controller.dpo ?? of.context.controller.contact ?? (name || 'Maillage'),
    },
    recipients: recipientsOf(draft.rows, directory, draft.language),
    supports: ['onlineTable', 'meetings', 'paperCopies'],
    securityMeasures: ['signIn', 'encrypted', 'readingsLogged', 'noRecording'],
    gdprLegalBasis: draft.gdprLegalBasis,
    sharingAuthorisation: draft.rows.every(({ mode }) => mode === 'gos') ? 'CASF_L241_10' : 'CSP_L1110_4_III',
    retention: 'twoYearsAfterContact',
    channel: draft.channel,
    interpreter: draft.interpreter,
    usualAct: draft.usualAct,
    effectiveFrom,
    expiresAt: draft.expiresAt,
    reviewDueAt,
    guardianship,
  };
  const checked = termsDraftSchema.safeParse(wanted);
  if (!checked.success || draft.expiresAt <= now) return refused('badRequest');
  const text = textsOf(checked.data, directory, { language: draft.language, hash: sha256Of });
  const terms = consentTermsSchema.parse({ ...checked.data, text });
  return done({ terms, signers: requiredSigners(terms, now) });
}

/** How the person concerned is called: by their own account, as they were before, or as the situation is. */
export async function subjectNameOf(
  { ledger }: Pick<ConsentContext, 'ledger'>,
  db: Kysely<Database>,
  of: { situationId: string; guardianship: Guardianship | null; directory: Directory },
): Promise<string> {
  const { situationId, guardianship, directory } = of;
  const member = directory.member(guardianship?.subject.memberId ?? null);
  if (member) return member.name;
  const drafts = await ledger.read(db, { situationId, kinds: ['consent.drafted'] });
  const last = consentEvents(drafts).findLast((event) => event.kind === 'drafted');
  if (last?.kind === 'drafted') return last.terms.subject.name;
  const { name } = await db
    .selectFrom('situations')
    .select('name')
    .where('id', '=', situationId)
    .executeTakeFirstOrThrow();
  return name;
}

/** The rows with their own ids; null where one names a compartment or somebody the drafter may not. */
function rowsOf(
  draft: ConsentDraft,
  { facts, asker, now }: { facts: SituationFacts; asker: Asker; now: number },
): ScopeRow[] | null {
  const rows: ScopeRow[] = [];
  for (const row of draft.rows) {
    const { recipient, compartmentId } = row;
    if (
      'memberId' in recipient &&
      !facts.members.some(({ id, removed }) => id === recipient.memberId && !removed)
    )
      return null;
    if (compartmentId !== null && !knowsOf(facts, { asker, compartmentId, now })) return null;
    const category = facts.compartments.find(({ id }) => id === compartmentId)?.category ?? row.category;
    rows.push({ ...row, category, id: newId() });
  }
  return rows;
}

/** A facilitator knows that a compartment exists, whoever it is open to; a private draft is in no consent. */
function knowsOf(
  facts: SituationFacts,
  { asker, compartmentId, now }: { asker: Asker; compartmentId: string; now: number },
): boolean {
  const compartment = facts.compartments.find(({ id }) => id === compartmentId);
  if (!compartment || compartment.kind === 'privateDraft') return false;
  const { accountId, me } = asker;
  return (
    me.role === 'facilitator' || compartmentAccess({ facts, accountId, compartmentId, now }).access !== 'none'
  );
}

/** Who would receive, in words. */
function recipientsOf(rows: readonly ScopeRow[], directory: Directory, language: TextLanguage): string[] {
  const { sectors } = phrasesOf(language, 'standard');
  const lines = rows.map(({ recipient }) => {
    if ('sector' in recipient) return sectors[recipient.sector];
    const member = directory.member(recipient.memberId);
    return (
      [member?.name, member?.function, member?.organization].filter(Boolean).join(', ') || recipient.memberId
    );
  });
  return [...new Set(lines)];
}

async function collectorOf(db: Kysely<Database>, { accountId }: Asker): Promise<string> {
  const { name } = await db
    .selectFrom('accounts')
    .select('name')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return name;
}
