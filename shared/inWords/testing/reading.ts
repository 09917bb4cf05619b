import type { Table } from '../../board/index.ts';
import type { Line, MapInWords } from '../mapInWords.ts';
import { plainWords } from '../plainWords.ts';
import { tableInWords } from '../tableInWords.ts';

const today = '2026-11-22';

/** Tables told in tests, all on one day. */
export const reading = {
  today,
  map: (table: Table, language: 'fr' | 'en' = 'fr') => tableInWords(table, { language, today }),
  /** with plain spaces, to be read in a test */
  text: (table: Table, language: 'fr' | 'en' = 'fr') =>
    plainWords(reading.map(table, language)).replace(/[\u00a0\u202f]/gu, ' '),
  /** every sentence, those under others too */
  lines({ sections }: MapInWords): Line[] {
    const all = (lines: readonly Line[]): Line[] =>
      lines.flatMap((line) => [line, ...all(line.runs), ...all(line.lines)]);
    return sections.flatMap(({ lines }) => all(lines));
  },
};
