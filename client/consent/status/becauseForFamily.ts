import { OPENING_REASONS } from '#client/i18n/openingReasons.ts';
import { t } from '#client/i18n/t.ts';

/** On what it rests that something is open, in a sentence for the family. */
export function becauseForFamily(because: string): string {
  const known = OPENING_REASONS.find((one) => one === because);
  return t(`consentStatus.because_${known ?? 'other'}`);
}
