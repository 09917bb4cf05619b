import type { Guardianship } from '#shared/consent/guardianship.ts';
import { COMPARTMENT_TEMPLATES } from '#shared/domain/compartmentTemplate.ts';
import type { Asker } from '../consent/consentContext.ts';
import type { ConsentService } from '../consent/service.ts';
import type { Outcome } from '../http/outcome.ts';
import type { AccessBook } from '../people/accessBook.ts';
import { demoId } from './demoId.ts';
import type { DemoConsent, DemoSharing, DemoSituation } from './demoSituation.ts';
import { placeIds } from './placeIds.ts';

export interface SharingDeps {
  book: Pick<AccessBook, 'facts'>;
  consents: ConsentService;
  now: () => number;
}

const DAY_MS = 86_400_000;

/** Writes the family file, the consents and the letter of a demonstration, through the service. Again: nothing new. */
export async function seedSharing(deps: SharingDeps, situation: DemoSituation): Promise<void> {
  const { sharing } = situation;
  if (!sharing) return;
  const situationId = demoId(situation.key, 'situation');
  const ids = placeIds(situation.key);
  const { members } = await deps.book.facts(situationId);
  const asker = (memberKey: string): Asker => {
    const me = members.find(({ id }) => id === ids.memberId(memberKey));
    if (!me) throw new Error(`nobody called ${memberKey} in ${situation.key}`);
    return { accountId: me.accountId, situationId, me };
  };
  const facilitator = asker(situation.members.find(({ role }) => role === 'facilitator')?.key ?? '');
  if ((await deps.consents.guardianship(facilitator)).guardianship === null)
    must(await deps.consents.writeGuardianship(facilitator, familyFile(situation, sharing)));
  for (const consent of sharing.consents)
    must(
      await deps.consents.recordWhole(facilitator, wholeOf(situation, { sharing, consent, now: deps.now() })),
    );
  const { letter } = sharing;
  if ((await deps.consents.invitation(asker(letter.holder))).letter !== null) return;
  const noteId = ids.noteId(letter.compartment, letter.note);
  for (const [signs, name] of [
    [asker(letter.holder), nameOf(situation, letter.holder)],
    [facilitator, nameOf(situation, situation.members[0]?.key ?? '')],
  ] as const) {
    const text = must(await deps.consents.readLetter(signs, noteId));
    const signature = { noteId, textSha256: text.sha256, name, strokes: null, recorded: null };
    must(await deps.consents.signLetter(signs, signature));
  }
}

function familyFile(situation: DemoSituation, sharing: DemoSharing): Guardianship {
  const ids = placeIds(situation.key);
  const holders = sharing.holders.map(({ member, capacity }) => ({
    id: ids.holderId(member),
    memberId: ids.memberId(member),
    name: nameOf(situation, member),
    capacity,
  }));
  const alone = sharing.judgementRef !== null;
  const { birthDate, discernment } = sharing.subject;
  return {
    subject: { memberId: null, birthDate, discernment, protection: 'none', decidesAlone: false },
    authority: alone ? 'exclusive' : 'joint',
    separated: !alone,
    holders,
    exclusiveHolderId: alone ? (holders[0]?.id ?? null) : null,
    judgementRef: sharing.judgementRef,
    confidedToAse: false,
    judgeAuthorisationRef: null,
  };
}

function wholeOf(
  situation: DemoSituation,
  { sharing, consent, now }: { sharing: DemoSharing; consent: DemoConsent; now: number },
): Parameters<ConsentService['recordWhole']>[1] {
  const ids = placeIds(situation.key);
  const witness = nameOf(situation, situation.members[0]?.key ?? '');
  const rows = consent.rows.map(({ compartment, recipient, purpose }, index) => ({
    id: ids.rowId(consent.key, index),
    category:
      COMPARTMENT_TEMPLATES.find(({ kind }) => kind === compartment)?.category ?? ('sharedNotes' as const),
    compartmentId: ids.compartmentId(compartment),
    purpose,
    recipient: { memberId: ids.memberId(recipient) },
    mode: 'board' as const,
  }));
  return {
    id: ids.consentId(consent.key),
    guardianship: null,
    draft: {
      rows,
      subjectName: sharing.subject.name,
      usualAct: false,
      gdprLegalBasis: 'GDPR_6_1_e',
      expiresAt: now + consent.days * DAY_MS,
      language: 'fr',
      channel: 'paper',
      interpreter: null,
    },
    informed: [],
    childHeard: consent.childHeard && { date: now, ...consent.childHeard },
    signatures: consent.signatures.map(({ holder, answers }) => ({
      signerId: ids.holderId(holder),
      answers: rows.map(({ id }, index) => ({ rowId: id, answer: answers[index] ?? 'later' })),
      method: 'paper_scan' as const,
      name: nameOf(situation, holder),
      witness,
    })),
  };
}

function nameOf({ members }: DemoSituation, key: string): string {
  return members.find((member) => member.key === key)?.name ?? key;
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`the demonstration was refused: ${outcome.because}`);
  return outcome.value;
}
