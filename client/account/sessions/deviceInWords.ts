import { t } from '#client/i18n/t.ts';

/** « Firefox sur Windows », with what is known. */
export function deviceInWords({ browser, system }: { browser: string; system: string }): string {
  if (browser !== '' && system !== '') return t('account.deviceOn', { browser, system });
  if (browser !== '' || system !== '') return browser || system;
  return t('account.deviceUnknown');
}
