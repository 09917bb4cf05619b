import type { PlacedLink, Table } from '../board/index.ts';
import { type ApproxDate, compareDates } from '../domain/approxDate.ts';
import { dateOf } from './dateOf.ts';

export type Step = {
  link: Extract<PlacedLink, { kind: 'relation' }>;
  /** as it is numbered on the map */
  order: number | null;
  on: ApproxDate | null;
};

/** Who called whom, in order: what is replayed. PC10. */
export function stepsOf({ links }: Pick<Table, 'links'>): Step[] {
  const steps = links.flatMap((link): Step[] => {
    if (link.kind !== 'relation') return [];
    const on = dateOf(link);
    return link.order === null && on === null ? [] : [{ link, order: link.order, on }];
  });
  return steps.sort(inOrder);
}

function inOrder(a: Step, b: Step): number {
  if (a.order !== b.order) return (a.order ?? Infinity) - (b.order ?? Infinity);
  if (a.on !== b.on) {
    if (a.on === null) return 1;
    if (b.on === null) return -1;
    const byDate = compareDates(a.on, b.on);
    if (byDate !== 0) return byDate;
  }
  const [first, second] = [`${a.link.id}/${a.link.compartment}`, `${b.link.id}/${b.link.compartment}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
