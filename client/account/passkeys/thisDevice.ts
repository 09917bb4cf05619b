import { t } from '#client/i18n/t.ts';

const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** A first name for a passkey made here; its owner may give it a better one. */
export function thisDevice(): string {
  const system = SYSTEMS.find(([pattern]) => pattern.test(navigator.userAgent))?.[1];
  return system === undefined ? t('account.thisDevice') : t('account.thisDeviceOn', { system });
}
