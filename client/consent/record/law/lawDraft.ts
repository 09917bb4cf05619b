import type { LawBasis } from '#shared/consent/lawBasis.ts';
import type { Person } from '#shared/consent/person.ts';
import type { CompartmentView } from '#shared/protocol/http/views.ts';
import { dayOf, momentOf } from '../dayField.ts';

export const LAW_KINDS = [
  'careTeam',
  'childProtectionSharing',
  'socialAction',
  'mdphTeam',
  'courtOrder',
] as const satisfies readonly LawBasis['kind'][];

/** How somebody was told, or why not, while it is written; empty words: not said yet. */
export interface InformedDraft {
  person: Person;
  told: boolean | null;
  day: string;
  words: string;
}

/** A sharing by law while it is written: all fields of all kinds, those that the kind doesn't ask stay aside. */
export interface LawDraft {
  kind: LawBasis['kind'] | null;
  compartmentIds: readonly string[];
  memberIds: readonly string[];
  purpose: string;
  from: string;
  until: string;
  giverMemberId: string;
  teamName: string;
  teamKind: 'sameEstablishment' | 'recognisedByPatient' | 'decree';
  priorWhat: string;
  priorWhom: string;
  priorDay: string;
  urgentReason: string;
  mission: 'assess' | 'decide' | 'act' | null;
  necessity: string;
  informed: readonly InformedDraft[];
  withheldMemberIds: readonly string[];
  withheldReason: string;
  coordinatorMemberId: string;
  appointmentRef: string;
  consentId: string;
  court: string;
  reference: string;
  orderDay: string;
  allows: string;
}

export function firstLaw({
  now,
  compartmentId,
  giverMemberId,
  toInform,
}: {
  now: number;
  compartmentId: string | null;
  giverMemberId: string;
  toInform: readonly Person[];
}): LawDraft {
  return {
    kind: null,
    compartmentIds: compartmentId === null ? [] : [compartmentId],
    memberIds: [],
    purpose: '',
    from: dayOf(now),
    until: '',
    giverMemberId,
    teamName: '',
    teamKind: 'sameEstablishment',
    priorWhat: '',
    priorWhom: '',
    priorDay: dayOf(now),
    urgentReason: '',
    mission: null,
    necessity: '',
    informed: toInform.map((person) => ({ person, told: null, day: dayOf(now), words: '' })),
    withheldMemberIds: [],
    withheldReason: '',
    coordinatorMemberId: '',
    appointmentRef: '',
    consentId: '',
    court: '',
    reference: '',
    orderDay: '',
    allows: '',
  };
}

/** The record that the draft describes; the schema then says what it lacks. `newId` names each thing shared. */
export function lawRecordOf(
  draft: LawDraft,
  {
    compartments,
    newId,
    now,
  }: { compartments: readonly CompartmentView[]; newId: () => string; now: number },
): unknown {
  const from = momentOf(draft.from, 'begins');
  const common = {
    kind: draft.kind,
    scope: compartments
      .filter(({ id }) => draft.compartmentIds.includes(id))
      .map(({ id, category }) => ({ id: newId(), category, compartmentId: id })),
    recipientMemberIds: draft.memberIds,
    purpose: draft.purpose,
    // Today begins now: what is written down at noon opened nothing in the morning.
    from: draft.from === dayOf(now) ? now : from,
    until: draft.until === '' ? null : momentOf(draft.until, 'ends'),
  };
  switch (draft.kind) {
    case null:
      return common;
    case 'careTeam': {
      const { priorWhat, priorWhom, priorDay, urgentReason } = draft;
      return {
        ...common,
        giverMemberId: draft.giverMemberId,
        team: { name: draft.teamName, kind: draft.teamKind },
        priorInformation:
          priorWhat.trim() === '' && priorWhom.trim() === ''
            ? null
            : { what: priorWhat, whom: priorWhom, when: momentOf(priorDay, 'begins') },
        urgentException: urgentReason.trim() === '' ? null : { reason: urgentReason, informedWhen: null },
      };
    }
    case 'childProtectionSharing':
      return {
        ...common,
        giverMemberId: draft.giverMemberId,
        mission: draft.mission,
        necessity: draft.necessity,
        informed: draft.informed.map(({ person, told, day, words }) =>
          told === false
            ? { who: person, reasonNotInformed: words }
            : { who: person, when: told === null ? null : momentOf(day, 'begins'), how: words },
        ),
        withheld:
          draft.withheldMemberIds.length === 0
            ? null
            : { memberIds: draft.withheldMemberIds, reason: draft.withheldReason },
      };
    case 'socialAction':
      return {
        ...common,
        coordinatorMemberId: draft.coordinatorMemberId,
        appointmentRef: draft.appointmentRef,
        necessity: draft.necessity,
      };
    case 'mdphTeam':
      return { ...common, consentId: draft.consentId, necessity: draft.necessity };
    case 'courtOrder':
      return {
        ...common,
        court: draft.court,
        reference: draft.reference,
        date: momentOf(draft.orderDay, 'begins'),
        allows: draft.allows,
      };
  }
}
