import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import {
  type Couple,
  type Element,
  type End,
  type Link,
  type Relation,
  relationKind,
  sideOf,
} from '#shared/board/index.ts';
import { nameOf } from './nameOf.ts';

/** Finds the element of an end; null when it isn't on this person's table. */
export type Finder = (end: End) => Element | null;

/**
 * A link as a sentence: « Nadia → École Jules-Ferry : demande (activation n° 1) ». An arrow is read aloud as a
 * picture, or not at all: `said` puts it in words. OL4.
 */
export function linkInWords(link: Link, find: Finder, manner: 'written' | 'said' = 'written'): string {
  const name = (end: End) => {
    const element = find(end);
    return element ? nameOf(element) : t('outline.someone');
  };
  switch (link.kind) {
    case 'relation': {
      const parts = { from: name(link.from), to: name(link.to), what: relationInWords(link, find) };
      const sentence = manner === 'said' ? t('outline.relationSaid', parts) : t('outline.relation', parts);
      const date = link.date?.trim() ?? '';
      return date === '' ? sentence : t('outline.relationDated', { sentence, date });
    }
    case 'couple':
      return t('outline.couple', { a: name(link.a), b: name(link.b), union: unionInWords(link) });
    case 'child': {
      const parents = listInWords(link.parents.map(name));
      return t(`outline.child_${link.filiation}`, { child: name(link.child), parents });
    }
    case 'emotion':
      return t('outline.emotion', {
        from: name(link.from),
        to: name(link.to),
        what: labelled(t(`notation.emotion-${link.emotion}`), link.label),
      });
    case 'eco': {
      const what = link.stress ? t('notation.stress') : t(`notation.eco-${link.strength}`);
      return t('outline.emotion', {
        from: name(link.from),
        to: name(link.to),
        what: labelled(what, link.label),
      });
    }
    case 'membership':
      return t('outline.membership', { member: name(link.member), of: name(link.of) });
  }
}

function relationInWords(link: Relation, find: Finder): string {
  const kind = kindInWords(link, find);
  const numbered = link.order === null ? kind : t('outline.numbered', { kind, order: String(link.order) });
  return labelled(numbered, link.label);
}

function labelled(kind: string, words: string): string {
  const label = words.trim();
  return label === '' ? kind : t('outline.labelled', { label, kind });
}

function kindInWords(link: Relation, find: Finder): string {
  const [from, to] = [find(link.from), find(link.to)];
  const [fromSide, toSide] = [from && sideOf(from), to && sideOf(to)];
  return fromSide && toSide ? t(`outline.kind_${relationKind(fromSide, toSide)}`) : '';
}

function unionInWords({ union, since, until }: Couple): string {
  const what = t(`notation.union-${union}`);
  const years = { what, since: String(since ?? ''), until: String(until ?? '') };
  if (since !== null && until !== null) return t('outline.yearsBetween', years);
  if (since !== null) return t('outline.yearsSince', years);
  return until === null ? what : t('outline.yearsUntil', years);
}
