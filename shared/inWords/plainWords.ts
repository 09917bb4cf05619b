import type { Line, MapInWords } from './mapInWords.ts';
import { paragraphOf } from './paragraphOf.ts';

/** The map in words as text to be pasted anywhere: a title a section, a dash a paragraph, two spaces a step down. */
export function plainWords({ sections }: MapInWords): string {
  return sections
    .map(({ title, lines }) => [title, ...lines.flatMap((line) => plain(line, 0))].join('\n'))
    .join('\n\n');
}

function plain(line: Line, depth: number): string[] {
  return [
    `${'  '.repeat(depth)}- ${paragraphOf(line)}`,
    ...line.lines.flatMap((under) => plain(under, depth + 1)),
  ];
}
