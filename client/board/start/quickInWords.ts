import { t } from '#client/i18n/t.ts';
import { isAbout, yearOfDate } from '#shared/domain/approxDate.ts';
import type { QuickAdd } from '#shared/quickAdd/quickAdd.ts';

/** What a typed line will add, said back before it is. */
export function quickInWords(plan: QuickAdd, of: string | null): string {
  if (plan.is === 'structure') return joined(plan.what, plan.name);
  if (plan.is === 'professional') return joined(plan.function, plan.name);
  const name = plan.name === '' ? t('start.nameless') : plan.name;
  return [name, tieInWords(plan, of), bornInWords(plan)].filter((part) => part !== '').join(', ');
}

function tieInWords({ tie, beginning }: Extract<QuickAdd, { is: 'person' }>, of: string | null): string {
  if (beginning) return t('start.tie_pregnancy');
  if (tie.is === 'community') return t('start.tie_community');
  if (tie.is === 'none' || of === null) return t('start.tie_none');
  if (tie.is === 'sibling') return t(tie.half ? 'start.tie_half' : 'start.tie_sibling', { of });
  return t(`start.tie_${tie.is}`, { of });
}

function bornInWords({ birth }: Extract<QuickAdd, { is: 'person' }>): string {
  if (birth === null) return '';
  const date = String(yearOfDate(birth));
  return t(isAbout(birth) ? 'start.bornAbout' : 'start.born', { date });
}

function joined(what: string, name: string): string {
  return [what, name].filter((part) => part !== '').join(' ');
}
