import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import type { SignersBlocked } from '#shared/consent/signers.ts';
import type { MissingView } from '#shared/protocol/http/consentViews.ts';

const NAMED = ['signature', 'inform'] as const;
const PLAIN = ['hearChild', 'judge'] as const;
/** What the family file may lack: for a family it is one thing to complete. */
const FILE: readonly SignersBlocked[] = [
  'birthDateMissing',
  'birthDateInvalid',
  'holderMissing',
  'secondHolderMissing',
  'exclusiveHolderMissing',
  'judgementMissing',
  'delegateMissing',
  'tutorMissing',
  'curatorMissing',
  'familyCouncilMissing',
  'aseMissing',
  'childTooYoung',
];

/** What is missing before anything opens, as something that somebody can do. */
export function missingInWords({ what, who }: MissingView): string {
  const named = NAMED.find((one) => one === what);
  if (named !== undefined) {
    return t(`consentAsk.missing_${named}`, { names: listInWords(who.map(({ name }) => name)) });
  }
  const plain = PLAIN.find((one) => one === what);
  if (plain !== undefined) return t(`consentAsk.missing_${plain}`);
  return FILE.some((one) => one === what)
    ? t('consentAsk.missing_familyFile')
    : t('consentAsk.missing_other');
}
