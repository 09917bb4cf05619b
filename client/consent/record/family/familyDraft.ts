import {
  type Guardianship,
  guardianshipSchema,
  type Holder,
  type HolderCapacity,
} from '#shared/consent/guardianship.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';

/** The family file while it is written: texts may be empty, nothing is supposed. */
export interface FamilyDraft {
  subjectMemberId: string | null;
  birthDate: string;
  discernment: boolean;
  protection: Guardianship['subject']['protection'];
  decidesAlone: boolean;
  /** null: nobody has said yet who holds authority */
  authority: Guardianship['authority'] | null;
  separated: boolean;
  holders: HolderDraft[];
  exclusiveHolderId: string | null;
  judgementRef: string;
  confidedToAse: boolean;
  judgeAuthorisationRef: string;
}

export interface HolderDraft {
  id: string;
  memberId: string | null;
  name: string;
  /** null: nobody has said yet */
  capacity: HolderCapacity | null;
}

/** What is already written; else the members who hold authority, without saying more of them. */
export function draftOf(
  file: Guardianship | null,
  { members, newId }: { members: readonly MemberView[]; newId: () => string },
): FamilyDraft {
  if (file !== null) {
    const { subject, holders, judgementRef, judgeAuthorisationRef, ...rest } = file;
    const { memberId, birthDate, ...person } = subject;
    return {
      ...rest,
      ...person,
      subjectMemberId: memberId,
      birthDate: birthDate ?? '',
      holders: holders.map((holder) => ({ ...holder })),
      judgementRef: judgementRef ?? '',
      judgeAuthorisationRef: judgeAuthorisationRef ?? '',
    };
  }
  const place = (wanted: MemberView['familyPlace']) =>
    members.filter(({ sector, familyPlace }) => sector === 'family' && familyPlace === wanted);
  return {
    subjectMemberId: place('child')[0]?.id ?? null,
    birthDate: '',
    discernment: false,
    protection: 'none',
    decidesAlone: false,
    authority: null,
    separated: false,
    holders: place('holder').map(({ id, name }) => ({ id: newId(), memberId: id, name, capacity: null })),
    exclusiveHolderId: null,
    judgementRef: '',
    confidedToAse: false,
    judgeAuthorisationRef: '',
  };
}

export type FamilyFileIssue = 'authorityMissing' | 'holderName' | 'holderCapacity' | 'notUnderstood';

/**
 * The file to send, or what is still to be said. What a choice makes pointless isn't sent; nobody holds authority over an
 * adult, and the question isn't asked.
 */
export function fileOf(
  draft: FamilyDraft,
  adult: boolean,
): { ok: true; file: Guardianship } | { ok: false; issues: FamilyFileIssue[] } {
  const issues: FamilyFileIssue[] = [];
  const authority = adult ? 'joint' : draft.authority;
  if (authority === null) issues.push('authorityMissing');
  if (draft.holders.some(({ name }) => name.trim() === '')) issues.push('holderName');
  if (draft.holders.some(({ capacity }) => capacity === null)) issues.push('holderCapacity');
  if (issues.length > 0 || authority === null) return { ok: false, issues };
  const holders = draft.holders.flatMap(({ capacity, ...holder }): Holder[] =>
    capacity === null ? [] : [{ ...holder, name: holder.name.trim(), capacity }],
  );
  const parsed = guardianshipSchema.safeParse({
    subject: {
      memberId: draft.subjectMemberId,
      birthDate: draft.birthDate === '' ? null : draft.birthDate,
      discernment: draft.discernment,
      protection: draft.protection,
      decidesAlone: ['tutelle', 'habilitation'].includes(draft.protection) && draft.decidesAlone,
    },
    authority,
    separated: !adult && draft.separated,
    holders,
    exclusiveHolderId: authority === 'exclusive' ? draft.exclusiveHolderId : null,
    judgementRef: wordsOrNull(draft.judgementRef),
    confidedToAse: !adult && draft.confidedToAse,
    judgeAuthorisationRef: !adult && draft.confidedToAse ? wordsOrNull(draft.judgeAuthorisationRef) : null,
  } satisfies Guardianship);
  return parsed.success ? { ok: true, file: parsed.data } : { ok: false, issues: ['notUnderstood'] };
}

function wordsOrNull(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}
