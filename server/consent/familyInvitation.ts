import type { Kysely } from 'kysely';
import type { WithdrawalChannel } from '#shared/consent/events.ts';
import type { Strokes } from '#shared/consent/signature.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { noteToMarkdown } from '#shared/note/noteToMarkdown.ts';
import { readNote } from '#shared/note/readNote.ts';
import { compartmentAccess, type MemberFacts } from '#shared/policy/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import type { FamilyInvitationView, WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../http/newId.ts';
import { done, type Outcome, refused } from '../http/outcome.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Documents } from '../situations/documents.ts';
import { sha256Of } from './answering.ts';
import { type Asker, actorOf, type ConsentContext } from './consentContext.ts';
import { loadDirectory } from './directory.ts';
import { readInvitation } from './invitationState.ts';
import { tellClosing } from './letters.ts';
import { type ReceiptContext, readReceipt } from './receipts.ts';
import { cutBy, type PeopleIn, writeCuts } from './withdrawals.ts';
import { completeCuts } from './withdrawing.ts';

type Context = ConsentContext & { documents: Documents };

export interface LetterSignature {
  noteId: string;
  textSha256: string;
  name: string;
  strokes: Strokes | null;
  recorded: { memberId: string; method: 'paper_scan' | 'oral_recorded_by_pro'; witness: string } | null;
}

const KINDS = ['familyInvitation.signed', 'familyInvitation.withdrawn'] as const;

function isHolder(member: MemberFacts): boolean {
  return member.sector === 'family' && member.familyPlace === 'holder';
}

/** As what somebody may sign the letter; null: they may not. */
function signsAs(me: MemberFacts): 'family' | 'referent' | null {
  if (isHolder(me)) return 'family';
  return me.sector !== 'family' && me.role !== 'observer' ? 'referent' : null;
}

async function entriesOf(context: Pick<ConsentContext, 'ledger'>, db: Kysely<Database>, situationId: string) {
  return await context.ledger.read(db, { situationId, kinds: KINDS });
}

/** The letter as one member may know it: a letter that isn't signed by both sides yet is the signers' only. CN52. */
function presentInvitation(entries: readonly LedgerEntry[], { me }: Pick<Asker, 'me'>): FamilyInvitationView {
  const known = readInvitation(entries);
  const as = signsAs(me);
  const seesDraft = as !== null || me.sector === 'family';
  const shows = known.missing.length === 0 || seesDraft;
  const hasSigned = known.signatures.some(({ person }) => person.memberId === me.id);
  return {
    state: known.state,
    letter: shows ? known.letter : null,
    signatures: shows
      ? known.signatures.map(({ person, as: role, method, at }) => ({ person, as: role, method, at }))
      : [],
    missing: shows ? known.missing : [],
    withdrawnAt: known.state === 'withdrawn' ? (known.withdrawn?.at ?? null) : null,
    maySign: hasSigned && known.state !== 'withdrawn' ? null : as,
    mayWithdraw: known.state === 'standing' && (isHolder(me) || as === 'referent'),
  };
}

/** A note as a letter: its words as they are on disk, for who may read the note. */
export async function readLetter(
  context: Pick<Context, 'documents' | 'store' | 'now'> & { book: Pick<AccessBook, 'facts' | 'locate'> },
  asker: Asker,
  noteId: string,
): Promise<Outcome<{ text: string; sha256: string }>> {
  const { accountId, situationId } = asker;
  const name = documentName({ kind: 'note', id: noteId });
  const place = await context.book.locate(name);
  if (place?.situationId !== situationId) return refused('notFound');
  const facts = await context.book.facts(situationId);
  const { compartmentId } = place;
  if (compartmentAccess({ facts, accountId, compartmentId, now: context.now() }).access === 'none')
    return refused('notFound');
  const text = await context.documents.read(name, (doc) =>
    noteToMarkdown(readNote(noteContent(doc)))
      .normalize('NFC')
      .trim(),
  );
  return done({ text, sha256: sha256Of(text) });
}

/** Signs the letter, or writes down a holder's word on it. CN50. */
export async function signLetter(
  context: Context,
  asker: Asker,
  given: LetterSignature,
): Promise<Outcome<FamilyInvitationView>> {
  const { situationId, me } = asker;
  const letter = await readLetter(context, asker, given.noteId);
  if (!letter.ok) return letter;
  if (letter.value.sha256 !== given.textSha256) return refused('textChanged');
  if (letter.value.text === '') return refused('badRequest');
  const directory = await loadDirectory(context.store.db, situationId);
  const facts = await context.book.facts(situationId);
  if (facts.situation.archived) return refused('archived');
  const { recorded } = given;
  const signer = recorded ? facts.members.find(({ id }) => id === recorded.memberId) : me;
  if (!signer || signer.removed) return refused('badRequest');
  const as = signsAs(signer);
  if (as === null || (recorded && (as !== 'family' || signsAs(me) !== 'referent')))
    return refused('notAllowed');
  const { text, sha256 } = letter.value;
  const payload = {
    kind: 'signed' as const,
    noteId: given.noteId,
    text,
    sha256,
    person: directory.person(signer.id),
    as,
    method: recorded?.method ?? ('electronic' as const),
    name: given.name,
    strokes: given.strokes,
    witness: recorded?.witness ?? null,
  };
  const recordId = newId();
  const changed = await context.change(
    actorOf(asker),
    async (db) => {
      const known = await entriesOf(context, db, situationId);
      const before = readInvitation(known);
      const again =
        before.state !== 'withdrawn' &&
        before.letter?.sha256 === sha256 &&
        before.signatures.some(({ person }) => person.memberId === signer.id);
      const entries = again ? [] : [{ kind: 'familyInvitation.signed', payload }];
      const after = readInvitation([...known, ...entries.map((entry) => toCome(entry, situationId))]);
      return done({
        ...recordOf(known, { recordId, verb: 'sign' }),
        entries,
        invitation: after.state,
        value: undefined,
      });
    },
    { closing: false },
  );
  return changed.ok ? done(await viewInvitation(context, asker)) : changed;
}

/** The family takes its invitation back: everybody else leaves the table in the turn of the commit. CN51. */
export async function withdrawInvitation(
  context: ConsentContext & ReceiptContext & { peopleIn: PeopleIn },
  asker: Asker,
  given: { channel: WithdrawalChannel; onWordOf?: string | undefined; reason?: string | undefined },
): Promise<Outcome<WithdrawalReceipt>> {
  const { situationId, me } = asker;
  const directory = await loadDirectory(context.store.db, situationId);
  const facts = await context.book.facts(situationId);
  const holders = facts.members.filter((member) => !member.removed && isHolder(member));
  const isTheirs = isHolder(me);
  if (!isTheirs && signsAs(me) !== 'referent') return refused('notAllowed');
  if (!isTheirs && given.channel === 'self') return refused('badRequest');
  if (!isTheirs && given.onWordOf === undefined) return refused('onWhoseWord');
  const by = isTheirs ? me : holders.find(({ id }) => id === given.onWordOf);
  if (!by) return refused('notAllowed');
  const payload = {
    kind: 'withdrawn' as const,
    byWhom: directory.person(by.id),
    channel: given.channel,
    reason: given.reason ?? null,
  };
  const recordId = newId();
  const changed = await context.change(
    actorOf(asker),
    async (db) => {
      const known = await entriesOf(context, db, situationId);
      const before = readInvitation(known);
      if (before.state === 'none') return refused('gone');
      const last = known.findLast(({ kind }) => kind === 'familyInvitation.withdrawn')?.id ?? null;
      const entries = before.state === 'withdrawn' ? [] : [{ kind: 'familyInvitation.withdrawn', payload }];
      return done({
        ...recordOf(known, { recordId, verb: 'withdraw' }),
        entries,
        invitation: 'withdrawn' as const,
        value: last,
      });
    },
    {
      closing: true,
      async along(trx, written) {
        const withdrawalId = written.entryIds[0];
        if (withdrawalId === undefined) return;
        const cuts = cutBy(written);
        const { peopleIn } = context;
        await writeCuts(trx, { situationId, withdrawalId, cuts, peopleIn });
        await tellClosing(
          context,
          trx,
          cuts.map(({ accountId }) => accountId),
        );
      },
    },
  );
  if (!changed.ok) return changed;
  const [fresh] = changed.value.entryIds;
  if (fresh !== undefined) await completeCuts(context, situationId, fresh);
  const withdrawalId = fresh ?? changed.value.value;
  return withdrawalId === null ? refused('gone') : await readReceipt(context, asker, withdrawalId);
}

/** Which note it was is for who may see that note; what was signed is for all. CN58. */
export async function viewInvitation(
  context: Pick<ConsentContext, 'ledger' | 'store' | 'book' | 'now'>,
  asker: Asker,
): Promise<FamilyInvitationView> {
  const { accountId, situationId } = asker;
  const view = presentInvitation(await entriesOf(context, context.store.db, situationId), asker);
  const noteId = view.letter?.noteId ?? null;
  if (view.letter === null || noteId === null) return view;
  const place = await context.book.locate(documentName({ kind: 'note', id: noteId }));
  const facts = await context.book.facts(situationId);
  const now = context.now();
  const isSeen =
    place !== null &&
    compartmentAccess({ facts, accountId, compartmentId: place.compartmentId, now }).access !== 'none';
  return isSeen ? view : { ...view, letter: { ...view.letter, noteId: null } };
}

function recordOf(known: readonly LedgerEntry[], { recordId, verb }: { recordId: string; verb: string }) {
  return { recordId: known[0]?.recordId ?? recordId, known, verb, resource: 'familyInvitation' };
}

function toCome(entry: { kind: string; payload: unknown }, situationId: string): LedgerEntry {
  return { ...entry, situationId, seq: 0, id: '', recordId: '', actorAccountId: null, at: 0 };
}
