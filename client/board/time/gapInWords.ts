import { t } from '#client/i18n/t.ts';
import type { Table } from '#shared/board/index.ts';
import type { ParcoursIssue } from '#shared/parcours/gapsOf.ts';
import { nameInWords } from '../canvas/inWords.ts';
import { find } from '../commands/find.ts';
import { monthInWords } from './monthInWords.ts';

const SAID = {
  noSchool: 'time.gapNoSchool',
  noHome: 'time.gapNoHome',
  noReferent: 'time.gapNoReferent',
  noCare: 'time.gapNoCare',
} as const;

/** « Léa : 7 mois sans scolarité, à partir de avril 2026 ». */
export function gapInWords(issue: ParcoursIssue, table: Table): string {
  const who = nameInWords(find.element(table, find.fromKey(issue.who)));
  const from = monthInWords(issue.from);
  return issue.kind === 'manyReferents'
    ? t('time.gapManyReferents', { who, from, count: issue.count })
    : t(SAID[issue.kind], { who, from, count: issue.months });
}
