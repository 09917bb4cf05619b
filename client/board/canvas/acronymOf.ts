import type { Element } from '#shared/board/index.ts';
import { findAcronyms } from '#shared/text/findAcronyms.ts';
import type { Glossary } from '#shared/text/glossary.ts';

/** The acronym that an element of the map is explained by: the first in its name, what it is or what it does. */
export function acronymOf(element: Element, glossary: Glossary): string | undefined {
  const text =
    element.kind === 'structure'
      ? `${element.name} ${element.what}`
      : element.kind === 'professional'
        ? `${element.name} ${element.function}`
        : '';
  return findAcronyms(text, glossary)[0]?.acronym;
}
