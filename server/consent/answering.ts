import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { asSeenBy } from '#shared/consent/asSeenBy.ts';
import type { Answer, ConsentPayload } from '#shared/consent/events.ts';
import type { PasskeyProof, Strokes } from '#shared/consent/signature.ts';
import type { TextLanguage, TextVariant } from '#shared/consent/terms.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import type { PasskeyAssertion } from '#shared/protocol/http/passkey.ts';
import type { Database } from '../db/tables.ts';
import { done, type LinkRef, type Outcome, refused } from '../http/outcome.ts';
import {
  type Asker,
  actorOf,
  answerChange,
  type ConsentContext,
  compartmentsOf,
  type Placed,
  placeAsker,
} from './consentContext.ts';
import type { KnownConsent } from './knownConsent.ts';
import { tellOpening, tellRecorded } from './letters.ts';
import { provedBy } from './provedBy.ts';
import type { Written } from './recordChange.ts';

export interface Answers {
  answers: readonly { rowId: string; answer: Answer }[];
  textSha256: string;
  language: TextLanguage;
  variant: TextVariant;
  name: string;
}

export type Changed = Promise<Outcome<{ consent: ConsentView; removedLinks: LinkRef[] }>>;

/** Checks that this account's person signed the text's hash with a passkey of theirs. */
export type VerifyPasskey = (given: {
  accountId: string;
  challenge: string;
  response: PasskeyAssertion;
}) => Promise<Outcome<{ credentialId: string; publicKey: string }>>;

/** Writes one event about a consent, whatever it is; nothing where `event` says that nothing changes. */
export async function writeEvent(
  context: ConsentContext,
  asker: Asker,
  consentId: string,
  {
    verb,
    closing,
    event,
    along = async () => undefined,
  }: {
    verb: string;
    closing: boolean;
    /** what else belongs in the transaction */
    along?: (trx: Kysely<Database>, written: Written, known: KnownConsent) => Promise<void>;
    event: (placed: Placed) => Outcome<ConsentPayload | null>;
  },
): Changed {
  const { situation } = await context.book.facts(asker.situationId);
  if (!closing && situation.archived) return await archivedFor(context, asker, consentId);
  const changed = await context.change(
    actorOf(asker),
    async (db) => {
      const placed = await placeAsker(context, db, asker, consentId);
      if (!placed.ok) return placed;
      const { known } = placed.value;
      const payload = event(placed.value);
      if (!payload.ok) return payload;
      const entries =
        payload.value === null ? [] : [{ kind: `consent.${payload.value.kind}`, payload: payload.value }];
      const of = { recordId: consentId, known: known.entries, verb, resource: 'consent' };
      return done({ ...of, entries, value: known });
    },
    {
      closing,
      about: ({ value }, facts) => compartmentsOf(value, facts),
      async along(trx, written, { value }) {
        await tellOpening(context, trx, written);
        if (written.entryIds.length > 0) await along(trx, written, value);
      },
    },
  );
  return changed.ok ? await answerChange(context, asker, consentId, changed.value.removed) : changed;
}

/** In an archived situation nothing opens any more; to a stranger there is nothing at all. CN25. */
async function archivedFor(context: ConsentContext, asker: Asker, consentId: string): Changed {
  const placed = await placeAsker(context, context.store.db, asker, consentId);
  return placed.ok ? refused('archived') : placed;
}

/** Answers and signs, from the signer's own session. CN3, CN4. */
export async function signConsent(
  context: ConsentContext & { verifyPasskey: VerifyPasskey },
  asker: Asker,
  consentId: string,
  given: Answers & {
    strokes: Strokes | null;
    passkey: PasskeyAssertion | null;
  },
  sessionId: string,
): Changed {
  const { db } = context.store;
  const placed = await placeAsker(context, db, asker, consentId);
  if (!placed.ok) return placed;
  const { accountId } = asker;
  const used = given.passkey && signedWith(placed.value.known, given.passkey);
  if (used) {
    // The same signature again is the same answer sent twice; with other answers, somebody else's.
    const said = (all: Answers['answers']) => JSON.stringify(all.map(({ rowId, answer }) => [rowId, answer]));
    if (said(used.answers) !== said(given.answers)) return refused('badSignature');
    return await answerChange(context, asker, consentId, []);
  }
  const challenge = Buffer.from(given.textSha256, 'hex').toString('base64url');
  const checked = given.passkey
    ? await context.verifyPasskey({ accountId, challenge, response: given.passkey })
    : done(null);
  if (!checked.ok) return checked;
  const passkey = given.passkey && checked.value && proofOf(given.passkey, checked.value);
  const identityProof = passkey ? 'passkey' : await provedBy(context, sessionId);
  return await writeEvent(context, asker, consentId, {
    verb: 'sign',
    closing: false,
    event: ({ known, standing }) =>
      signed(known, given, {
        signerId: standing.signerId,
        method: 'electronic',
        identityProof,
        signature: { name: given.name, strokes: given.strokes, passkey, witness: null },
      }),
  });
}

/** The signature that was made with this very answer of a passkey. CN9. */
function signedWith({ events }: KnownConsent, { response }: PasskeyAssertion) {
  return events.find(
    (event) => event.kind === 'signed' && event.signature.passkey?.signature === response.signature,
  ) as Extract<KnownConsent['events'][number], { kind: 'signed' }> | undefined;
}

/** What is kept of a passkey's answer: enough to check it again by itself. */
function proofOf(
  { response: { clientDataJSON, authenticatorData, signature } }: PasskeyAssertion,
  { credentialId, publicKey }: { credentialId: string; publicKey: string },
): PasskeyProof {
  return { credentialId, publicKey, clientDataJSON, authenticatorData, signature };
}

/** What somebody signed on paper or said aloud, written down by a professional, before a witness. CN5. */
export async function recordSignature(
  context: ConsentContext,
  asker: Asker,
  consentId: string,
  given: Answers & { signerId: string; method: 'paper_scan' | 'oral_recorded_by_pro'; witness: string },
): Changed {
  return await writeEvent(context, asker, consentId, {
    verb: 'recordSignature',
    closing: false,
    event: ({ known, standing }) => {
      if (!standing.mayRecord) return refused('notAllowed');
      if (onlyReceives(known, given, asker.me.id)) return refused('recorderReceives');
      return signed(known, given, {
        signerId: given.signerId,
        method: given.method,
        identityProof: given.method === 'paper_scan' ? 'paper' : 'in_person',
        signature: { name: given.name, strokes: null, passkey: null, witness: given.witness },
      });
    },
    async along(trx, { after }, known) {
      const { memberId = null } =
        known.signers.signers.find(({ signerId }) => signerId === given.signerId) ?? {};
      const signer = after.members.find(({ id, removed }) => id === memberId && !removed);
      if (signer && signer.id !== asker.me.id) await tellRecorded(context, trx, signer.accountId);
    },
  });
}

/** Whether all that this yes opens, opens to the one who writes it down: somebody else must. CN5. */
function onlyReceives({ terms }: KnownConsent, { answers }: Answers, memberId: string): boolean {
  const opened = terms.rows.filter(({ id }) =>
    answers.some(({ rowId, answer }) => rowId === id && answer === 'yes'),
  );
  return (
    opened.length > 0 &&
    opened.every(({ recipient }) => 'memberId' in recipient && recipient.memberId === memberId)
  );
}

type Signing = Pick<ConsentPayload & { kind: 'signed' }, 'method' | 'identityProof' | 'signature'>;

/** The signature as an event; null where it says what this signer has said already. */
export function signed(
  known: KnownConsent,
  given: Answers,
  { signerId, ...how }: Signing & { signerId: string | null },
): Outcome<ConsentPayload | null> {
  const { state, terms } = known;
  const signer = known.signers.signers.find((one) => one.signerId === signerId);
  if (!signer) return refused('notAllowed');
  const shown = terms.text.some(
    ({ sha256, language, variant, full }) =>
      sha256 === given.textSha256 &&
      language === given.language &&
      variant === given.variant &&
      sha256 === sha256Of(full),
  );
  if (!shown) return refused('textChanged');
  const rows = new Map(state.rows.map((row) => [row.row.id, row]));
  if (given.answers.some(({ rowId }) => !rows.has(rowId))) return refused('badRequest');
  const before = lastAnswers(known, signer.signerId);
  const fresh = given.answers.filter(({ rowId, answer }) => before.get(rowId) !== answer);
  if (fresh.length === 0 && before.size > 0) return done(null);
  // As whoever doesn't know of a child's opposition sees it: a refusal would tell them. CN15.
  if (asSeenBy(state, 'holder').status === 'withdrawn' || state.over) return refused('consentOver');
  // A yes that already opened is taken back, with its receipt; it isn't answered again.
  if (fresh.some(({ rowId, answer }) => rows.get(rowId)?.decided === 'accepted' && answer !== 'yes'))
    return refused('withdrawInstead');
  if (fresh.some(({ rowId }) => rows.get(rowId)?.decided === 'withdrawn')) return refused('consentOver');
  const answers = given.answers.map(({ rowId, answer }) => ({ rowId, answer }));
  const { textSha256, language, variant } = given;
  const { capacity } = signer;
  return done({
    kind: 'signed',
    signerId: signer.signerId,
    capacity,
    answers,
    textSha256,
    language,
    variant,
    ...how,
  });
}

/** What a signer said of each row, last. */
function lastAnswers({ events }: KnownConsent, signerId: string): Map<string, Answer> {
  const last = new Map<string, Answer>();
  for (const event of events)
    if (event.kind === 'signed' && event.signerId === signerId)
      for (const { rowId, answer } of event.answers) last.set(rowId, answer);
  return last;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
