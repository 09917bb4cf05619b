import { t } from '#client/i18n/t.ts';
import { PURPOSES } from '#shared/consent/scopeRow.ts';
import type { ConsentRowView } from '#shared/protocol/http/consentViews.ts';
import { lastDay } from './lastDay.ts';

/** One row in the words of a card: for whom, what, how, for what, until when. */
export interface RowInWords {
  /** « M. Roux » or « les personnes de l’école » */
  who: string;
  /** « enseignant » ; empty where nobody said */
  function: string;
  organization: string;
  what: string;
  how: string;
  purpose: string;
  until: string;
}

export function rowInWords(row: ConsentRowView, expiresAt: number): RowInWords {
  const { recipient } = row;
  const purpose = PURPOSES.find((known) => known === row.purpose);
  return {
    who: 'name' in recipient ? recipient.name : t(`consentAsk.sector_${recipient.sector}`),
    function: 'name' in recipient ? recipient.function : '',
    organization: 'name' in recipient ? recipient.organization : '',
    what:
      row.compartmentName === null
        ? t('consentAsk.whatCategory', { category: t(`domain.category_${row.category}`) })
        : t('consentAsk.whatCompartment', { name: row.compartmentName }),
    how: t(`consentAsk.mode_${row.mode}`),
    purpose: purpose === undefined ? row.purpose : t(`consentAsk.purpose_${purpose}`),
    until: t('consentAsk.until', { day: lastDay(expiresAt) }),
  };
}
