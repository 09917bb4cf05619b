import { t } from '#client/i18n/t.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';

/** What the consents and the law open, or leave closed: late words, for who asked to read them. */
const REASONS = [
  'consent',
  'careTeam',
  'childProtectionSharing',
  'socialAction',
  'mdphTeam',
  'courtOrder',
  'consentMissing',
  'basisMissing',
  'refused',
  'withdrawn',
  'prohibited',
  'invitationWithdrawn',
  'charterMissing',
] as const;

/** Why somebody sees something, or doesn't, from the policy's reason (shared/policy/reason.ts). CS7. */
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
    case 'notInAudience':
      return t('compartments.because_notInAudience');
    default: {
      const known = REASONS.find((one) => one === because);
      // observer and archived say how much, not why: the line has it elsewhere.
      return known === undefined ? '' : t(`consentStatus.reason_${known}`);
    }
  }
}
