import type { Line, MapInWords } from './mapInWords.ts';

/** The map in words as text to be pasted anywhere: a title a section, a dash a sentence, two spaces a step down. */
export function plainWords({ sections }: MapInWords): string {
  return sections
    .map(({ title, lines }) => [title, ...lines.flatMap((line) => plain(line, 0))].join('\n'))
    .join('\n\n');
}

function plain({ text, lines }: Line, depth: number): string[] {
  return [`${'  '.repeat(depth)}- ${text}`, ...lines.flatMap((line) => plain(line, depth + 1))];
}
