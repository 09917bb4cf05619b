import type { Line, MapInWords } from '#shared/inWords/mapInWords.ts';

/** The key of a sentence's line in the list's page, told apart from those of the list. */
export function wordRow(line: Line): string {
  return `says:${line.key}`;
}

/** Every sentence one can open, from top to bottom, as the arrow keys walk them. WD2. */
export function rowsOfWords({ sections }: MapInWords): string[] {
  const rows = (lines: readonly Line[]): string[] =>
    lines.flatMap((line) => [
      ...(line.opens === null ? [] : [wordRow(line)]),
      ...rows(line.runs),
      ...rows(line.lines),
    ]);
  return sections.flatMap(({ lines }) => rows(lines));
}
