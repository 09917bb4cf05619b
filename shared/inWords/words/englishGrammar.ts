import { type ApproxDate, namedDates, precisionOf } from '../../domain/approxDate.ts';
import type { Period } from '../../domain/period.ts';
import { MONTH_NAMES } from '../../text/monthNames.ts';

export function englishList(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** “2024”, “March 2024”, “12 March 2024”; “about 2024”, “before 2024”, “after 2024”, “between 2020 and 2024” */
export function date(at: ApproxDate): string {
  const [said = '', other = ''] = namedDates(at).map(plainDate);
  const precision = precisionOf(at);
  if (precision === 'between') return `between ${said} and ${other}`;
  return precision === 'on' ? said : `${precision} ${said}`;
}

function plainDate(at: string): string {
  const [year = '', month, day] = at.split('-');
  return [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : MONTH_NAMES.en[Number(month) - 1],
    Number(year),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

export function when(at: ApproxDate): string {
  if (precisionOf(at) !== 'on') return date(at);
  return at.split('-').length === 3 ? `on ${date(at)}` : `in ${date(at)}`;
}

export function periodInEnglish({ from, to: until }: Period): string {
  if (from !== null && until !== null)
    return from === until ? `, ${when(from)}` : `, from ${date(from)} to ${date(until)}`;
  if (from !== null) return `, since ${date(from)}`;
  return until === null ? '' : `, until ${date(until)}`;
}
