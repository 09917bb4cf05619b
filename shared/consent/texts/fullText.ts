import type { TextSection } from './textSection.ts';

/**
 * The whole text as it is hashed, kept and printed: a title, its lines, an empty line between sections and before each
 * question. Normalised (NFC), so that two keyboards write the same bytes.
 */
export function fullText(sections: readonly TextSection[]): string {
  return sections
    .map(({ title, lines }) => {
      const parts = lines.map(({ text, rowId }, index) => {
        const before = lines[index - 1]?.rowId ?? null;
        return index > 0 && rowId !== before ? `\n${text}` : text;
      });
      return [title, ...parts].join('\n');
    })
    .join('\n\n')
    .normalize('NFC');
}
