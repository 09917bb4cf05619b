import { majorityAt } from './ageAt.ts';
import { endOfConsent } from './endOfConsent.ts';
import type { Answer, ConsentEvent } from './events.ts';
import { requiredSigners } from './requiredSigners.ts';
import type { Signers } from './signers.ts';
import type { ConsentState, EventIssueCode, SignerState } from './state.ts';
import type { ConsentTerms } from './terms.ts';

/** What people have said so far: nothing of it depends on the clock. */
export interface Tally {
  terms: ConsentTerms;
  signers: Signers;
  /** not of age when it was drafted, or of an age that nobody wrote down */
  minor: boolean;
  /** when all of it is over */
  until: number;
  /** signer → row → their last answer */
  answers: Map<string, Map<string, Answer>>;
  signed: Map<string, NonNullable<SignerState['signed']>>;
  /** ids of those who were told, or names where they have no id */
  told: Set<string>;
  informed: boolean;
  heard: NonNullable<ConsentState['childHeard']> | null;
  opposed: Set<string>;
  withdrawn: Set<string>;
  disagreeing: Set<string>;
  judged: Set<string>;
}

/** Takes one event in; answers why it, or a part of it, changed nothing. A part that closes is never lost with the rest. */
export function takeIn(tally: Tally, event: ConsentEvent): EventIssueCode[] {
  switch (event.kind) {
    case 'drafted':
      return ['alreadyDrafted'];
    case 'informed':
      for (const { who } of event.persons) tally.told.add(who.id ?? who.name);
      tally.informed = true;
      return [];
    case 'childHeard': {
      const { date, how, opinion, byWhom } = event;
      tally.heard = { date, how, opinion, byWhom };
      return [];
    }
    case 'opposed':
      // Only a child's no is kept from those who answer for them; an adult takes it back in their own name.
      return closing(tally, tally.minor ? tally.opposed : tally.withdrawn, event.rowIds);
    case 'withdrawn':
      if (!tally.signers.mayWithdraw.includes(event.by)) return ['unknownSigner'];
      return closing(tally, tally.withdrawn, event.rowIds);
    case 'disagreement':
      if (!tally.signers.mayDisagree.includes(event.bySignerId)) return ['unknownSigner'];
      tally.disagreeing.add(event.bySignerId);
      return [];
    case 'judgeAuthorised':
      return closing(tally, tally.judged, event.rowIds);
    case 'signed':
      return signing(tally, event);
  }
}

/** Nothing is settled before the terms are: an event before them has no rows to speak of. */
export function beginTally(event: ConsentEvent & { kind: 'drafted' }): Tally {
  // As they were asked: a birthday between two signatures moves nobody to another page.
  const signers = requiredSigners(event.terms, event.at);
  const majority = majorityAt(event.terms.guardianship.subject.birthDate);
  return {
    terms: event.terms,
    signers,
    minor: majority === null || event.at < majority,
    until: endOfConsent(event.terms, event.at),
    answers: new Map(),
    signed: new Map(),
    told: new Set(),
    informed: false,
    heard: null,
    opposed: new Set(),
    withdrawn: new Set(),
    disagreeing: new Set(),
    judged: new Set(),
  };
}

function closing(tally: Tally, into: Set<string>, rowIds: readonly string[] | null): EventIssueCode[] {
  const known = tally.terms.rows.map(({ id }) => id);
  const named = rowIds ?? known;
  for (const id of named) if (known.includes(id)) into.add(id);
  return named.every((id) => known.includes(id)) ? [] : ['unknownRow'];
}

/** Of two answers to one row in one signature, the more closed counts. */
const CLOSED_FIRST: readonly Answer[] = ['no', 'later', 'yes'];

function signing(tally: Tally, event: ConsentEvent & { kind: 'signed' }): EventIssueCode[] {
  const signer = tally.signers.signers.find(({ signerId }) => signerId === event.signerId);
  if (!signer) return ['unknownSigner'];
  if (signer.capacity !== event.capacity) return ['wrongCapacity'];
  if (!wasShown(tally.terms, event)) return ['unknownText'];
  if (event.method !== 'electronic' && event.signature.witness === null) return ['witnessMissing'];
  const theirs = new Map(tally.answers.get(event.signerId));
  const issues = new Set<EventIssueCode>();
  const said = event.answers.toSorted(
    (a, b) => CLOSED_FIRST.indexOf(b.answer) - CLOSED_FIRST.indexOf(a.answer),
  );
  for (const { rowId, answer } of said) {
    if (!tally.terms.rows.some(({ id }) => id === rowId)) issues.add('unknownRow');
    else if (tally.withdrawn.has(rowId)) issues.add('afterWithdrawal');
    else theirs.set(rowId, answer);
  }
  tally.answers.set(event.signerId, theirs);
  const { at, order, method, identityProof } = event;
  tally.signed.set(event.signerId, { at, order, method, identityProof });
  return [...issues];
}

function wasShown(terms: ConsentTerms, event: ConsentEvent & { kind: 'signed' }): boolean {
  return terms.text.some(
    ({ sha256, language, variant }) =>
      sha256 === event.textSha256 && language === event.language && variant === event.variant,
  );
}
