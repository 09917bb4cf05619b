import type { ProblemIssue } from '#client/api/ApiProblem.ts';
import { t } from '#client/i18n/t.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';

const KNOWN = [
  'memberUnknown',
  'endsBeforeItBegins',
  'giverNotBound',
  'recipientNotBound',
  'giverNotInCareLists',
  'recipientNotInCareLists',
  'giverOutsideTeam',
  'recipientOutsideTeam',
  'priorInformationMissing',
  'informedAfter',
  'personNotInformed',
  'coordinatorNotBound',
  'recipientNotMdph',
  'consentMissing',
  'orderInTheFuture',
] as const;

/** Why the law doesn't cover this, with the name and the profession of whom it stops at. */
export function lawIssueInWords(
  { code, memberId, name }: ProblemIssue,
  members: readonly MemberView[],
): string {
  const known = KNOWN.find((one) => one === code);
  if (known === undefined) return t('consentRecord.law_other');
  const member = members.find(({ id }) => id === memberId);
  const who =
    member === undefined
      ? (name ?? t('consentRecord.somebody'))
      : t('consentRecord.memberNamed', {
          name: member.name,
          profession: t(
            member.profession === null ? 'professions.professionNone' : `professions.${member.profession}`,
          ),
        });
  return t(`consentRecord.law_${known}`, { who });
}
