import { type Couple, UNIONS } from '#shared/board/index.ts';
import { type ApproxDate, compareDates } from '#shared/domain/approxDate.ts';
import type { Period } from '#shared/domain/period.ts';
import { childOf, type GedcomNode } from './node.ts';
import { openFacts, periodOf, type ReadContext } from './readContext.ts';

type Union = Couple['union'];

/** What the types of events say, in the words that programs and people use. */
const TYPES: readonly (readonly [RegExp, Union])[] = [
  [/PACS|CIVIL (UNION|PARTNER)|DOMESTIC PARTNER|REGISTERED PARTNER/, 'pacs'],
  [/COHABIT|CONCUBIN|COMMON.?LAW|UNION LIBRE|LIVING TOGETHER|VIE COMMUNE|UNMARRIED|PARTNERS/, 'cohabiting'],
  [/LEGAL(LY)? SEPARAT|SEPARATION DE CORPS/, 'separatedLegal'],
  [/SEPARAT|SEPARES?$/, 'separated'],
  [/ENGAGE|FIAN[CÇ]/, 'engaged'],
];
const ENDS: ReadonlySet<Union> = new Set([
  'divorced',
  'annulled',
  'separated',
  'separatedLegal',
  'pacsEnded',
]);
const EVENTS = ['ENGA', 'MARR', 'EVEN', 'SEPA', '_SEPR', 'DIV', 'ANUL'];

/** What a family's two partners are to each other: the last thing that happened to them. GD40–GD43. */
export function readUnion(
  family: GedcomNode,
  context: ReadContext,
): { union: Union; since: ApproxDate | null; until: ApproxDate | null } {
  const known: { union: Union; since: ApproxDate | null; until: ApproxDate | null } = {
    union: 'other',
    since: null,
    until: null,
  };
  for (const event of openFacts(family, EVENTS, context)) {
    const union = unionOf(event);
    const period = periodOf(event, context);
    if (union === null) context.lost.add('events');
    else if (ENDS.has(union) && !isOurs(event)) end(known, union, period);
    else begin(known, union, period);
  }
  return known;
}

function end(known: { union: Union; until: ApproxDate | null }, by: Union, period: Period | null): void {
  known.until = period?.from ?? known.until;
  if (by === 'divorced' && known.union === 'pacs') known.union = 'pacsEnded';
  else if (by === 'separated' && known.union === 'cohabiting') known.union = 'cohabitationEnded';
  else if (by === 'separated' && known.union === 'engaged') known.union = 'engagedSeparated';
  else if (known.union !== 'divorced' && known.union !== 'annulled') known.union = by;
}

function begin(
  known: { union: Union; since: ApproxDate | null; until: ApproxDate | null },
  union: Union,
  period: Period | null,
): void {
  const from = period?.from ?? null;
  if (ENDS.has(known.union)) {
    // Married again after the end, to the same person; or the file names the end before the beginning.
    const isAgain =
      union === 'married' && from !== null && known.until !== null && compareDates(from, known.until) > 0;
    if (isAgain && known.since !== null) Object.assign(known, { union: 'reconciled', until: null });
    else known.since ??= from;
    return;
  }
  if (union === 'engaged' && known.union !== 'other') return;
  known.since =
    known.union === 'engaged' || known.union === 'other' ? (from ?? known.since) : (known.since ?? from);
  if (known.union === 'other' || known.union === 'engaged' || isOur(union)) known.union = union;
  known.until = period?.to ?? known.until;
}

function isOur(union: Union): boolean {
  return !['married', 'engaged'].includes(union);
}

/** Null: an event that says nothing of what they are to each other. */
function unionOf(event: GedcomNode): Union | null {
  const written = childOf(event, 'TYPE')?.value.trim() ?? '';
  const typed = UNIONS.find((one) => one === written) ?? typeOf(written);
  switch (event.tag) {
    case 'MARR':
      return typed === 'pacs' || typed === 'cohabiting' ? typed : 'married';
    case 'ENGA':
      return 'engaged';
    case 'DIV':
      return 'divorced';
    case 'ANUL':
      return 'annulled';
    case 'EVEN':
      return typed;
    default:
      return 'separated';
  }
}

function typeOf(written: string): Union | null {
  const type = written.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return type === '' ? null : (TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? null);
}

/** As our own writer puts it: an event whose type is the union itself, and whose period is that of the couple. */
function isOurs(event: GedcomNode): boolean {
  return event.tag === 'EVEN' && UNIONS.some((one) => one === childOf(event, 'TYPE')?.value.trim());
}
