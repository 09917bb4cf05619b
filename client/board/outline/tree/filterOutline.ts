import type { Element, PlacedLink } from '#shared/board/index.ts';
import { detailsOf } from '../words/detailsOf.ts';
import { type Finder, linkInWords } from '../words/linkInWords.ts';
import { nameOf } from '../words/nameOf.ts';
import type { Branch, Outline, Row } from './outlineOf.ts';

/**
 * The lines that hold the words, whatever their case and accents; a house stays above its people, and all its
 * people stay under a house that is found. OL13.
 */
export function filterOutline(outline: Outline, words: string, find: Finder): Outline {
  const wanted = plain(words.trim());
  if (wanted === '') return outline;
  const holds = (row: Row) => plain(`${nameOf(row.element)} ${detailsOf(row.element)}`).includes(wanted);
  const rows = <E extends Element>(all: Row<E>[]) => all.filter((row) => holds(row));
  const branches = <Of extends Element, Members extends Element>(all: Branch<Of, Members>[]) =>
    all.flatMap((branch) => {
      if (holds(branch.head)) return [branch];
      const members = rows(branch.members);
      return members.length > 0 ? [{ ...branch, members }] : [];
    });
  const links = <L extends PlacedLink>(all: L[]) =>
    all.filter((link) => plain(linkInWords(link, find)).includes(wanted));
  return {
    households: branches(outline.households),
    peopleAlone: rows(outline.peopleAlone),
    structures: branches(outline.structures),
    professionalsAlone: rows(outline.professionalsAlone),
    texts: rows(outline.texts),
    zones: rows(outline.zones),
    pictures: rows(outline.pictures),
    relations: links(outline.relations),
    family: links(outline.family),
    ties: links(outline.ties),
  };
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
