import { type FoundAcronym, findAcronyms } from '#shared/text/findAcronyms.ts';
import type { Glossary } from '#shared/text/glossary.ts';

export interface Segment {
  text: string;
  found: FoundAcronym | null;
  /** the first time this acronym comes in this text */
  first: boolean;
  /** where it starts, which tells segments apart */
  from: number;
}

/** A text cut where its acronyms begin and end; joined again the segments are the text. */
export function segmentsOf(text: string, glossary: Glossary): Segment[] {
  const segments: Segment[] = [];
  const met = new Set<string>();
  let at = 0;
  for (const found of findAcronyms(text, glossary)) {
    if (found.from > at)
      segments.push({ text: text.slice(at, found.from), found: null, first: false, from: at });
    const first = !met.has(found.acronym);
    met.add(found.acronym);
    segments.push({ text: text.slice(found.from, found.to), found, first, from: found.from });
    at = found.to;
  }
  if (at < text.length) segments.push({ text: text.slice(at), found: null, first: false, from: at });
  return segments;
}
