import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { relationKind, sideOf, type Table } from '#shared/board/index.ts';
import type { Step } from '#shared/parcours/stepsOf.ts';
import { sayDate } from '#shared/text/sayDate.ts';
import { nameInWords } from '../canvas/inWords.ts';
import { find } from '../commands/find.ts';

const SAID = {
  familyLink: 'time.stepFamilyLink',
  activation: 'time.stepActivation',
  cooperation: 'time.stepCooperation',
  intervention: 'time.stepIntervention',
} as const;

/** « 3. L’école appelle l’ASE, inquiétude, mars 2024 ». */
export function stepInWords({ link, order, on }: Step, table: Table): string {
  const [from, to] = [find.element(table, link.from), find.element(table, link.to)];
  const [a, b] = [from && sideOf(from), to && sideOf(to)];
  const kind = a && b ? relationKind(a, b) : 'cooperation';
  const sentence = t(SAID[kind], { from: nameInWords(from), to: nameInWords(to) });
  const when = on === null ? (link.date ?? '') : sayDate(on, activeLanguage());
  const said = [sentence, link.label.trim(), when.trim()].filter((part) => part !== '').join(', ');
  return order === null ? said : `${order}. ${said}`;
}
