import { consentState } from '#shared/consent/consentState.ts';
import {
  type Answer,
  type ConsentPayload,
  consentPayloadSchema,
  type InformedPerson,
} from '#shared/consent/events.ts';
import type { Guardianship } from '#shared/consent/guardianship.ts';
import type { ScopeRow } from '#shared/consent/scopeRow.ts';
import type { ConsentState } from '#shared/consent/state.ts';
import type { ConsentDraft } from '#shared/protocol/http/consent.ts';
import { newId } from '../http/newId.ts';
import { done, type LinkRef, type Outcome, refused } from '../http/outcome.ts';
import { type Asker, actorOf, compartmentsOf } from './consentContext.ts';
import { loadDirectory } from './directory.ts';
import { type DraftingContext, termsOf } from './drafting.ts';
import { readGuardianship, writeGuardianship } from './guardianship.ts';
import { knownConsent } from './knownConsent.ts';
import { tellOpening } from './letters.ts';

/** A consent that was asked and answered elsewhere, written down at once. */
export interface WholeConsent {
  /** its own id, where it must be the same each time (demonstrations) */
  id?: string;
  draft: Omit<ConsentDraft, 'rows'> & { rows: ScopeRow[]; subjectName: string };
  /** the family file it rests on, where it is written with it */
  guardianship: Guardianship | null;
  informed: readonly InformedPerson[];
  childHeard: { date: number; how: string; opinion: string } | null;
  signatures: readonly {
    signerId: string;
    answers: readonly { rowId: string; answer: Answer }[];
    method: 'paper_scan' | 'oral_recorded_by_pro';
    name: string;
    witness: string;
  }[];
}

/**
 * Writes a whole consent down in one transaction, through the same rules as the screens: what a screen would refuse is
 * refused, and then nothing is written.
 */
export async function recordWhole(
  context: DraftingContext,
  asker: Asker,
  whole: WholeConsent,
): Promise<Outcome<{ id: string; state: ConsentState; removed: LinkRef[] }>> {
  const { situationId, me } = asker;
  const { db } = context.store;
  if (whole.guardianship) {
    const written = await writeGuardianship(context, asker, whole.guardianship);
    if (!written.ok) return written;
  }
  const guardianship = await readGuardianship(context.ledger, db, situationId);
  if (guardianship === null) return refused('guardianshipMissing');
  const directory = await loadDirectory(db, situationId);
  const now = context.now();
  const prepared = termsOf(whole.draft, { context, guardianship, directory, me, now });
  if (!prepared.ok) return prepared;
  const { terms, signers } = prepared.value;
  const byWhom = { id: me.id, name: directory.person(me.id).name };
  const [text] = terms.text;
  if (!text) return refused('badRequest');
  const payloads: ConsentPayload[] = [{ kind: 'drafted', terms, collectedBy: byWhom }];
  if (whole.informed.length > 0) payloads.push({ kind: 'informed', persons: [...whole.informed] });
  if (whole.childHeard) payloads.push({ kind: 'childHeard', ...whole.childHeard, byWhom });
  for (const { signerId, answers, method, name, witness } of whole.signatures) {
    const signer = signers.signers.find((one) => one.signerId === signerId);
    if (!signer) return refused('badRequest');
    payloads.push({
      kind: 'signed',
      signerId,
      capacity: signer.capacity,
      answers: [...answers],
      textSha256: text.sha256,
      language: text.language,
      variant: text.variant,
      identityProof: method === 'paper_scan' ? 'paper' : 'in_person',
      method,
      signature: { name, strokes: null, passkey: null, witness },
    });
  }
  const events = payloads.map((payload, order) => ({
    ...consentPayloadSchema.parse(payload),
    entryId: `entry-${order}`,
    at: now,
    actorAccountId: asker.accountId,
    order,
  }));
  if (consentState(events, now).issues.length > 0) return refused('badRequest');
  const recordId = whole.id ?? newId();
  const changed = await context.change(
    actorOf(asker),
    async (at) => {
      const known = await context.ledger.read(at, { situationId, recordId });
      const entries =
        known.length > 0 ? [] : payloads.map((payload) => ({ kind: `consent.${payload.kind}`, payload }));
      return done({ recordId, known, entries, verb: 'record', resource: 'consent', value: undefined });
    },
    {
      closing: false,
      about: (_, facts) => compartmentsOf({ terms }, facts),
      along: (trx, written) => tellOpening(context, trx, written),
    },
  );
  if (!changed.ok) return changed;
  const known = knownConsent(await context.ledger.read(db, { situationId, recordId }), context.now());
  if (!known) throw new Error('a consent was written and is not there');
  return done({ id: recordId, state: known.state, removed: changed.value.removed });
}
