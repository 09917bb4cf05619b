import { t } from '#client/i18n/t.ts';

const KNOWN = [
  'consent',
  'careTeam',
  'childProtectionSharing',
  'socialAction',
  'mdphTeam',
  'courtOrder',
  'everyone',
  'sector',
  'named',
  'owner',
] as const;

/** On what it rests that something is open, in a sentence for the family. */
export function becauseForFamily(because: string): string {
  const known = KNOWN.find((one) => one === because);
  return t(`consentStatus.because_${known ?? 'other'}`);
}
