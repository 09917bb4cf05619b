import { t } from '#client/i18n/t.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';

/** Why somebody sees something, from the policy's reason (shared/policy/reason.ts). */
export function becauseInWords(because: string, member: Pick<MemberView, 'sector'>): string {
  switch (because) {
    case 'owner':
      return t('compartments.because_owner');
    case 'everyone':
      return t('compartments.because_everyone');
    case 'sector':
      return t('compartments.because_sector', { sector: t(`domain.sector_${member.sector}`) });
    case 'named':
      return t('compartments.because_named');
    case 'basisOpens':
      return t('compartments.because_basisOpens');
    case 'basisCloses':
      return t('compartments.because_basisCloses');
    case 'notInAudience':
      return t('compartments.because_notInAudience');
    default:
      // observer and archived say how much, not why: the line has it elsewhere.
      return '';
  }
}
