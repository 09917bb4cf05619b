import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import type { MissingView } from '#shared/protocol/http/consentViews.ts';

const KNOWN = ['signature', 'inform', 'hearChild', 'judge', 'familyFile'] as const;

/** What is missing before anything opens, as something that somebody can do. */
export function missingInWords({ what, who }: MissingView): string {
  const known = KNOWN.find((one) => one === what);
  if (known === undefined) return t('consentAsk.missing_other');
  if (known === 'signature' || known === 'inform') {
    return t(`consentAsk.missing_${known}`, { names: listInWords(who.map(({ name }) => name)) });
  }
  return t(`consentAsk.missing_${known}`);
}
