import { t } from '#client/i18n/t.ts';
import type { WithdrawalReceipt } from '#shared/protocol/http/consentViews.ts';

/** Who stopped what: « Vous avez arrêté de partager », « Karim a retiré son invitation ». */
export function receiptTitle({ consentId, lawBasis, by, channel }: WithdrawalReceipt, meId: string): string {
  if (channel === 'clock')
    return t(lawBasis === null ? 'consentStatus.receiptClock' : 'consentStatus.receiptLawClock');
  const mine = by.memberId === meId;
  if (lawBasis !== null)
    return mine ? t('consentStatus.receiptLaw') : t('consentStatus.receiptLawBy', { name: by.name });
  if (consentId === null) {
    return mine
      ? t('consentStatus.receiptInvitation')
      : t('consentStatus.receiptInvitationBy', { name: by.name });
  }
  return mine ? t('consentStatus.receiptTitle') : t('consentStatus.receiptTitleBy', { name: by.name });
}
