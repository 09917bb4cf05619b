import type { Line } from './mapInWords.ts';

/** A sentence with what goes on after it, as one text. */
export function paragraphOf({ text, runs }: Line): string {
  return [text, ...runs.map((run) => run.text)].join(' ');
}
