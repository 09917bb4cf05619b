import { t } from '#client/i18n/t.ts';
import { type Element, type End, endKey, endsOf, type PlacedElement } from '#shared/board/index.ts';
import { type Finder, linkInWords } from '../words/linkInWords.ts';
import { nameOf } from '../words/nameOf.ts';
import type { Change } from './change.ts';

/** More than this by one person in one breath is told as a number. */
const TOLD_ONE_BY_ONE = 3;

/** Sentences for what one person just did: « M. Roux a ajouté CMPP ». OL23, OL24. */
export function newsInWords({
  who,
  changes,
  find,
}: {
  who: string;
  changes: readonly Change[];
  find: Finder;
}): string[] {
  const told = merge(changes);
  const removed = removedElements(told);
  const lookUp: Finder = (end) => find(end) ?? removed.get(endKey(end)) ?? null;
  // Who takes a person off the map takes their links too: one thing was done, one is told.
  const own = told.filter((change) => change.root === 'elements' || !hangsOn(change, removed));
  if (own.length > TOLD_ONE_BY_ONE) return [t('outline.newsMany', { who, count: own.length })];
  return own.map((change) => sentence({ who, change, find: lookUp }));
}

/** Several steps on one record are one change, from what it was to what it is; there and back again is none. */
function merge(changes: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const id = change.after?.id ?? change.before?.id ?? '';
    const key = `${change.root}/${change.compartment}/${id}`;
    const first = merged.get(key);
    if (first?.root === 'elements' && change.root === 'elements')
      merged.set(key, { ...change, before: first.before });
    else if (first?.root === 'links' && change.root === 'links')
      merged.set(key, { ...change, before: first.before });
    else merged.set(key, change);
  }
  return [...merged.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

function removedElements(changes: readonly Change[]): Map<string, PlacedElement> {
  const removed = new Map<string, PlacedElement>();
  for (const change of changes)
    if (change.root === 'elements' && change.after === null && change.before)
      removed.set(endKey({ compartment: change.compartment, element: change.before.id }), change.before);
  return removed;
}

function hangsOn(change: Change & { root: 'links' }, removed: ReadonlyMap<string, Element>): boolean {
  if (change.after !== null || change.before === null) return false;
  return endsOf(change.before).some((end) => removed.has(endKey(end)));
}

function sentence({ who, change, find }: { who: string; change: Change; find: Finder }): string {
  return change.root === 'elements' ? elementNews(who, change) : linkNews(who, change, find);
}

function elementNews(who: string, { before, after }: Change & { root: 'elements' }): string {
  if (!before && after) return t('outline.newsAdded', { who, name: nameOf(after) });
  if (before && !after) return t('outline.newsRemoved', { who, name: nameOf(before) });
  if (!before || !after) return '';
  const names = { before: nameOf(before), after: nameOf(after) };
  return names.before === names.after
    ? t('outline.newsChanged', { who, name: names.after })
    : t('outline.newsRenamed', { who, ...names });
}

function linkNews(who: string, { before, after }: Change & { root: 'links' }, find: Finder): string {
  const link = after ?? before;
  if (!link) return '';
  if (link.kind === 'membership') {
    const words = { who, member: nameAt(link.member, find), of: nameAt(link.of, find) };
    return after ? t('outline.newsPlaced', words) : t('outline.newsTakenOut', words);
  }
  const words = { who, link: linkInWords(link, find, 'said') };
  if (!before) return t('outline.newsLinked', words);
  return after ? t('outline.newsRelinked', words) : t('outline.newsUnlinked', words);
}

function nameAt(end: End, find: Finder): string {
  const element = find(end);
  return element ? nameOf(element) : t('outline.someone');
}
