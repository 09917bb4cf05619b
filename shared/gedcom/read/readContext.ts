import type { ApproxDate } from '#shared/domain/approxDate.ts';
import type { Period } from '#shared/domain/period.ts';
import type { LostCounter } from '../lost.ts';
import { childOf, type GedcomNode } from './node.ts';
import { readDate } from './readDate.ts';
import type { Skips } from './skips.ts';

/** What everything that reads a record says its troubles to. */
export interface ReadContext {
  skips: Skips;
  lost: LostCounter;
}

/** The date of an event; null where there is none, or it isn't understood: then its line is listed. GD30. */
export function dateOf(event: GedcomNode | undefined, context: ReadContext): ApproxDate | null {
  const period = periodOf(event, context);
  const node = event && childOf(event, 'DATE');
  if (node && period?.to) {
    // An end alone is no date of something that happened once.
    if (period.from === null) context.skips.add(node.line, node.text, 'date');
    else context.lost.add('datePrecision');
  }
  return period?.from ?? null;
}

/** From when to when: a single date is a beginning. */
export function periodOf(
  event: GedcomNode | undefined,
  { skips, lost }: ReadContext,
  tag: 'DATE' | '_DATE' = 'DATE',
): Period | null {
  const node = event && (childOf(event, tag) ?? (tag === '_DATE' ? childOf(event, 'DATE') : undefined));
  if (!node) return null;
  // Program after program writes an empty date, and words of its own below it.
  const phrase = childOf(node, 'PHRASE');
  const read = readDate(node.value);
  switch (read.is) {
    case 'nothing':
      if (phrase) skips.add(phrase.line, phrase.text, 'datePhrase');
      return null;
    case 'unread':
      skips.add(node.line, node.text, read.why);
      return null;
    case 'date':
      if (!read.isWhole || phrase) lost.add('datePrecision');
      return { from: read.date, to: null };
    case 'period':
      return { from: read.from, to: read.to };
  }
}

const PRIVATE = /\b(?:CONFIDENTIAL|PRIVACY)\b/i;

/** `locked` only says that nobody may change it in the program that wrote the file. GD60. */
export function isRestricted(node: GedcomNode): boolean {
  return node.children.some(({ tag, value }) => tag === 'RESN' && PRIVATE.test(value));
}

/** The facts of these tags that happened (`1 DIV N` didn't) and may be shown; those that may not are counted. GD62. */
export function openFacts(node: GedcomNode, tags: readonly string[], { lost }: ReadContext): GedcomNode[] {
  const facts = node.children.filter(({ tag, value }) => tags.includes(tag) && value.trim() !== 'N');
  const open = facts.filter((fact) => !isRestricted(fact));
  lost.add('restrictedFacts', facts.length - open.length);
  return open;
}
