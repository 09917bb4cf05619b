import { ageAt } from './ageAt.ts';
import { authoritySigners } from './authoritySigners.ts';
import { type Holder, SUBJECT_SIGNER_ID } from './guardianship.ts';
import { isChildsOwn } from './isChildsOwn.ts';
import type { Person } from './person.ts';
import type { RequiredSigner, Signers, SignersBlocked } from './signers.ts';
import type { TermsDraft } from './terms.ts';

export type SignersQuestion = Pick<
  TermsDraft,
  'subject' | 'rows' | 'usualAct' | 'gdprLegalBasis' | 'guardianship'
>;

const MAJORITY = 18;
/** From this age a minor consents alone where consent is the basis (RGPD 8, LIL 45). */
const DIGITAL_MAJORITY = 15;

/**
 * Who must sign, who must be told, whether the child must be heard: computed from the family file, row by row of the
 * law (rules CO10–CO32). `blocked` is never silent: it names what the family file lacks, and then no signature suffices.
 */
export function requiredSigners(question: SignersQuestion, now: number): Signers {
  const age = ageAt(question.guardianship.subject.birthDate, now);
  if (!age.ok) return onlySubject(question, 'self', age.because);
  return age.years >= MAJORITY ? adultSigners(question) : minorSigners(question, age.years);
}

function adultSigners(question: SignersQuestion): Signers {
  const { subject, holders } = question.guardianship;
  const self = onlySubject(question, 'self', null);
  if (isChildsOwn(question.rows)) return self;
  const having = (wanted: Holder['capacity']) => holders.filter(({ capacity }) => capacity === wanted);
  switch (subject.protection) {
    case 'none':
    case 'sauvegarde':
      return self;
    case 'tutelle':
    case 'habilitation': {
      if (subject.decidesAlone) return self;
      const told = [{ id: SUBJECT_SIGNER_ID, name: question.subject.name }];
      return { ...withHolders(self, having('tutor'), 'tutorMissing', 'instead'), inform: told };
    }
    case 'curatelle':
      return withHolders(self, having('curator'), 'curatorMissing', 'beside');
  }
}

function minorSigners(question: SignersQuestion, years: number): Signers {
  const { guardianship, rows, usualAct, gdprLegalBasis } = question;
  const { discernment } = guardianship.subject;
  if (isChildsOwn(rows)) return onlySubject(question, 'minor', discernment ? null : 'childTooYoung');
  const law = authoritySigners(guardianship, usualAct);
  const byConsent = gdprLegalBasis === 'GDPR_6_1_a' && discernment;
  if (byConsent && years >= DIGITAL_MAJORITY) {
    const told = usualAct ? [] : [...law.authority, ...law.inform];
    return { ...onlySubject(question, 'minor', null), inform: persons(told) };
  }
  const child = byConsent ? onlySubject(question, 'minor', null) : null;
  const closers = persons([...law.authority, ...law.signers]).flatMap(({ id }) => id ?? []);
  return {
    signers: [...law.signers.map(asSigner), ...(child?.signers ?? [])],
    groups: [...law.groups, ...(child?.groups ?? [])],
    inform: persons(law.inform),
    hearChild: discernment,
    mayWithdraw: [SUBJECT_SIGNER_ID, ...closers],
    mayDisagree: closers,
    blocked: law.blocked,
  };
}

function onlySubject(
  question: SignersQuestion,
  capacity: 'self' | 'minor',
  blocked: SignersBlocked | null,
): Signers {
  const { memberId } = question.guardianship.subject;
  const signer = { signerId: SUBJECT_SIGNER_ID, memberId, name: question.subject.name, capacity };
  return {
    signers: [signer],
    groups: [[SUBJECT_SIGNER_ID]],
    inform: [],
    hearChild: false,
    mayWithdraw: [SUBJECT_SIGNER_ID],
    mayDisagree: [],
    blocked,
  };
}

/** A protected adult's tutor signs in their place, a curator beside them; each of several. */
function withHolders(
  self: Signers,
  holders: readonly Holder[],
  missing: SignersBlocked,
  place: 'instead' | 'beside',
): Signers {
  const ids = holders.map(({ id }) => id);
  const groups = ids.map((id) => [id]);
  return {
    ...self,
    signers: [...(place === 'beside' ? self.signers : []), ...holders.map(asSigner)],
    groups: place === 'beside' ? [...self.groups, ...groups] : groups,
    mayWithdraw: [...self.mayWithdraw, ...ids],
    mayDisagree: place === 'beside' ? [SUBJECT_SIGNER_ID, ...ids] : ids,
    blocked: holders.length > 0 ? null : missing,
  };
}

function asSigner({ id, memberId, name, capacity }: Holder): RequiredSigner {
  return { signerId: id, memberId, name, capacity };
}

/** Each once, in order. */
function persons(holders: readonly Holder[]): Person[] {
  return [...new Map(holders.map(({ id, name }) => [id, { id, name }])).values()];
}
