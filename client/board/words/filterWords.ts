import type { Line, MapInWords } from '#shared/inWords/mapInWords.ts';
import { paragraphOf } from '#shared/inWords/paragraphOf.ts';

/**
 * The sentences that hold the words, whatever their case and accents, with the rest of their
 * paragraph, those above them and all those under. WD3.
 */
export function filterWords(map: MapInWords, words: string): MapInWords {
  const wanted = plain(words.trim());
  if (wanted === '') return map;
  const kept = (lines: readonly Line[]): Line[] =>
    lines.flatMap((line) => {
      if (plain(paragraphOf(line)).includes(wanted)) return [line];
      const under = kept(line.lines);
      return under.length > 0 ? [{ ...line, lines: under }] : [];
    });
  const sections = map.sections.map((section) => ({ ...section, lines: kept(section.lines) }));
  return { sections: sections.filter(({ lines }) => lines.length > 0) };
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u00a0\u202f]/gu, ' ')
    .toLowerCase();
}
