import { consentState } from '#shared/consent/consentState.ts';
import { SUBJECT_SIGNER_ID } from '#shared/consent/guardianship.ts';
import { isChildsOwn } from '#shared/consent/isChildsOwn.ts';
import type { ScopeRow } from '#shared/consent/scopeRow.ts';
import type { ConsentViewer } from '#shared/consent/state.ts';
import type { MemberFacts } from '#shared/policy/index.ts';
import type { KnownConsent } from './knownConsent.ts';

/** What a member is to a consent. */
export interface Standing {
  seenAs: 'family' | 'collector' | 'facilitator' | 'recipient';
  viewer: ConsentViewer;
  /** under which they sign, disagree, withdraw; null: they are in none of its lists */
  signerId: string | null;
  /** the person it is about */
  isSubject: boolean;
  /** a professional who may write down what others said */
  mayRecord: boolean;
  /** a professional who may write down a withdrawal, on somebody's word: any who knows of it */
  mayCarry: boolean;
  /** for a recipient: the rows that are, or were, accepted for them */
  rowIds: ReadonlySet<string>;
}

/**
 * What somebody is to a consent; null: for them it isn't there. Holders, the person concerned and whoever signs see all of
 * it; who prepared it too; a facilitator how far it is; a recipient what was accepted for them. CN10–CN14.
 */
export function standingOf(known: KnownConsent, me: MemberFacts): Standing | null {
  const { terms, drafted } = known;
  const { subject, holders } = terms.guardianship;
  const isSubject = subject.memberId === me.id;
  const holderId = holders.find(({ memberId }) => memberId === me.id)?.id ?? null;
  const signerId = isSubject ? SUBJECT_SIGNER_ID : holderId;
  const own = isChildsOwn(terms.rows);
  const isProfessional = me.sector !== 'family';
  const signs = known.signers.signers.some((signer) => signer.memberId === me.id);
  const mayRecord = isProfessional && me.role !== 'observer';
  const base = { signerId, isSubject, mayRecord: false, mayCarry: mayRecord, rowIds: allRows(known) };
  if (isSubject) return { ...base, seenAs: 'family', viewer: 'child' };
  const collected = drafted.actorAccountId !== null && drafted.actorAccountId === me.accountId;
  if (collected && isProfessional) return { ...base, seenAs: 'collector', viewer: 'professional', mayRecord };
  if (!own && (signs || (me.sector === 'family' && me.familyPlace === 'holder')))
    return { ...base, seenAs: 'family', viewer: 'holder' };
  if (!own && me.role === 'facilitator')
    return { ...base, seenAs: 'facilitator', viewer: 'holder', mayRecord };
  const opens = new Set(known.state.rows.filter((row) => row.opens).map(({ row }) => row.id));
  const rowIds = new Set(
    acceptedOnce(known)
      .filter(({ id, recipient }) =>
        'memberId' in recipient
          ? recipient.memberId === me.id
          : // Who came to a sector after a row of its was taken back never was its recipient.
            recipient.sector === me.sector && opens.has(id),
      )
      .map(({ id }) => id),
  );
  return rowIds.size > 0 ? { ...base, seenAs: 'recipient', viewer: 'holder', rowIds } : null;
}

function allRows({ terms }: KnownConsent): ReadonlySet<string> {
  return new Set(terms.rows.map(({ id }) => id));
}

/** Rows that are accepted, or were when they were taken back: their recipients know of them. */
function acceptedOnce({ events, state }: KnownConsent): ScopeRow[] {
  const past = events.flatMap((event, index) =>
    event.kind === 'withdrawn' ? consentState(events.slice(0, index), event.at).rows : [],
  );
  const accepted = [...state.rows, ...past].filter(({ decided }) => decided === 'accepted');
  return [...new Map(accepted.map(({ row }) => [row.id, row])).values()];
}
