import { dayInWords } from './dates.ts';
import { OPENING_REASONS } from './openingReasons.ts';
import { t } from './t.ts';

const KNOWN = [...OPENING_REASONS, 'observer', 'archived'] as const;

/**
 * « Vous voyez ce volet parce que la famille a donné son accord, jusqu'au 30 juin 2027. » Its words are late ones
 * (`lateWords`). CS7.
 */
export function youSeeInWords(because: string, until: number | null): string {
  const known = KNOWN.find((one) => one === because);
  const reason = t(`consentStatus.pro_${known ?? 'other'}`);
  return until === null
    ? t('consentStatus.youSee', { because: reason })
    : t('consentStatus.youSeeUntil', { because: reason, date: dayInWords(until) });
}
