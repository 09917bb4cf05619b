import { asSeenBy } from '#shared/consent/asSeenBy.ts';
import type { ConsentEvent } from '#shared/consent/events.ts';
import { SUBJECT_SIGNER_ID } from '#shared/consent/guardianship.ts';
import type { ConsentRow, ConsentState, Missing } from '#shared/consent/state.ts';
import type { MemberFacts } from '#shared/policy/index.ts';
import type { ConsentRowView, ConsentView, MissingView } from '#shared/protocol/http/consentViews.ts';
import type { Directory } from './directory.ts';
import type { KnownConsent } from './knownConsent.ts';
import type { Standing } from './standing.ts';

/** A consent as one person may know it: what isn't theirs to know leaves here, nowhere later. CN10–CN15. */
export function presentConsent(ask: {
  known: KnownConsent;
  standing: Standing;
  me: MemberFacts;
  directory: Directory;
  withTexts: boolean;
}): ConsentView {
  const { known, standing, me, directory } = ask;
  const { terms, drafted } = known;
  const state = asSeenBy(known.state, standing.viewer);
  const inFull = standing.seenAs === 'family' || standing.seenAs === 'collector';
  const isTold = standing.seenAs !== 'recipient';
  const shown = state.rows.filter(({ row }) => standing.rowIds.has(row.id));
  return {
    id: known.id,
    situationId: known.situationId,
    seenAs: standing.seenAs,
    status: isTold ? state.status : statusOfRows(shown, state.status),
    subject: terms.subject,
    collectedBy: { memberId: drafted.collectedBy.id, name: drafted.collectedBy.name },
    draftedAt: drafted.at,
    effectiveFrom: terms.effectiveFrom,
    expiresAt: state.until ?? terms.expiresAt,
    reviewDueAt: terms.reviewDueAt,
    usualAct: terms.usualAct,
    controller: isTold ? terms.controller : null,
    language: terms.text[0]?.language ?? 'fr',
    channel: terms.channel,
    rows: shown.map((row) => rowView(row, directory, inFull ? answersTo(known, standing, row.row.id) : [])),
    signers: isTold ? signersOf(state, me) : [],
    missing: isTold ? state.missing.map((one) => missingView(one, known)) : [],
    informed: inFull ? informedOf(known.events) : [],
    childHeard:
      inFull && state.childHeard ? { ...state.childHeard, byWhom: state.childHeard.byWhom.name } : null,
    withdrawals: isTold ? withdrawalsOf(known) : [],
    may: mayOf(known, state, standing),
    texts: inFull && ask.withTexts ? terms.text : [],
  };
}

/** Where it stands for somebody who only receives: what became of the rows for others isn't theirs to know. CN13. */
function statusOfRows(
  shown: readonly Pick<ConsentRow, 'state'>[],
  status: ConsentState['status'],
): ConsentState['status'] {
  if (status !== 'narrowed' && status !== 'withdrawn') return status;
  return shown.some(({ state }) => state === 'accepted') ? 'active' : 'withdrawn';
}

/** One row, with the names of today. */
export function rowView(
  { row, state, decidedAt }: Pick<ConsentRow, 'row' | 'state' | 'decidedAt'>,
  directory: Directory,
  answers: ConsentRowView['answers'],
): ConsentRowView {
  const { recipient } = row;
  const member = 'memberId' in recipient ? directory.member(recipient.memberId) : undefined;
  return {
    ...row,
    compartmentName: row.compartmentId === null ? null : directory.compartmentName(row.compartmentId),
    recipient:
      'memberId' in recipient
        ? {
            memberId: recipient.memberId,
            name: member?.name ?? '',
            sector: member?.sector ?? 'other',
            function: member?.function ?? '',
            organization: member?.organization ?? '',
          }
        : recipient,
    state,
    since: decidedAt,
    answers,
  };
}

/** What each signer said last; the child's answers are shown to nobody who answers for them. */
function answersTo(known: KnownConsent, standing: Standing, rowId: string): ConsentRowView['answers'] {
  const last = new Map<string, ConsentRowView['answers'][number]>();
  for (const event of known.events) {
    if (event.kind !== 'signed' || (event.capacity === 'minor' && standing.viewer === 'holder')) continue;
    const said = event.answers.findLast((one) => one.rowId === rowId);
    if (said) last.set(event.signerId, { signerId: event.signerId, answer: said.answer, at: event.at });
  }
  return [...last.values()];
}

function signersOf(state: ConsentState, me: MemberFacts): ConsentView['signers'] {
  return state.signers.map(({ signerId, memberId, name, capacity, signed }) => ({
    id: signerId,
    memberId,
    name,
    capacity,
    isMe: memberId === me.id,
    signedAt: signed?.at ?? null,
    method: signed?.method ?? null,
    identityProof: signed?.identityProof ?? null,
  }));
}

/** A line of the to-do list, with the name of who can do it. */
function missingView(missing: Missing, { state, drafted, terms }: KnownConsent): MissingView {
  const collector = { memberId: drafted.collectedBy.id, name: drafted.collectedBy.name };
  const { holders, subject } = terms.guardianship;
  switch (missing.what) {
    case 'signature': {
      const signer = state.signers.find(({ signerId }) => signerId === missing.signerId);
      return { what: 'signature', who: [{ memberId: signer?.memberId ?? null, name: missing.name }] };
    }
    case 'inform': {
      const { id, name } = missing.person;
      const memberId =
        id === SUBJECT_SIGNER_ID ? subject.memberId : holders.find((one) => one.id === id)?.memberId;
      return { what: 'inform', who: [{ memberId: memberId ?? null, name }] };
    }
    case 'hearChild':
      return { what: 'hearChild', who: [terms.subject] };
    case 'judge':
      return { what: 'judge', who: [collector] };
    case 'familyFile':
      return { what: missing.reason, who: [collector] };
  }
}

function informedOf(events: readonly ConsentEvent[]): ConsentView['informed'] {
  return events.flatMap((event) =>
    event.kind !== 'informed'
      ? []
      : event.persons.map((person) => ({
          who: person.who.name,
          when: 'when' in person ? person.when : null,
          how: 'how' in person ? person.how : null,
          reasonNotInformed: 'reasonNotInformed' in person ? person.reasonNotInformed : null,
        })),
  );
}

function withdrawalsOf(known: KnownConsent): ConsentView['withdrawals'] {
  return known.events.flatMap((event) =>
    event.kind !== 'withdrawn'
      ? []
      : [
          {
            id: event.entryId,
            at: event.at,
            by: whoOf(known, event.by),
            rowIds: event.rowIds ?? known.terms.rows.map(({ id }) => id),
          },
        ],
  );
}

/** Somebody of the family file, by the id they sign under. */
export function whoOf({ terms }: KnownConsent, signerId: string): { memberId: string | null; name: string } {
  if (signerId === SUBJECT_SIGNER_ID) return terms.subject;
  const holder = terms.guardianship.holders.find(({ id }) => id === signerId);
  return { memberId: holder?.memberId ?? null, name: holder?.name ?? '' };
}

function mayOf(known: KnownConsent, state: ConsentState, standing: Standing): ConsentView['may'] {
  const { signerId, mayRecord, mayCarry, isSubject } = standing;
  const isOver = state.status === 'withdrawn' || state.status === 'expired';
  const alive = state.rows.filter(({ decided }) => decided !== 'withdrawn');
  const signs = known.signers.signers.some((signer) => signer.signerId === signerId);
  const isMinor = known.state.signers.every(({ capacity }) => capacity !== 'self');
  const self = signerId !== null && known.signers.mayWithdraw.includes(signerId);
  return {
    sign: signs && !isOver && alive.some(({ decided }) => decided !== 'accepted') ? signerId : null,
    record: mayRecord && !isOver,
    oppose: isSubject && isMinor && !isOver && alive.some(({ decided }) => decided !== 'opposed'),
    disagree: signerId !== null && !isOver && known.signers.mayDisagree.includes(signerId) && !state.disputed,
    withdraw: alive.length === 0 ? null : self ? 'self' : mayCarry ? 'recorded' : null,
  };
}
