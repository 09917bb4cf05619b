import { GEDCOM_LIMITS } from '../gedcomLimits.ts';
import type { LostCounter } from '../lost.ts';
import type { SkippedLine, SkipReason } from '../skippedLine.ts';

/** Where whoever reads a part of a file says what couldn't be read. GD10. */
export interface Skips {
  add(line: number, text: string, why: SkipReason): void;
  /** In the order of the file. */
  list(): SkippedLine[];
}

/** Beyond the most that is listed, lines are counted among what is lost: nobody reads further. */
export function createSkips(lost: LostCounter): Skips {
  const skipped: SkippedLine[] = [];
  return {
    add(line, text, why) {
      if (skipped.length >= GEDCOM_LIMITS.listed) lost.add('skippedNotListed');
      else skipped.push({ line, text: shown(text), why });
    },
    list: () => skipped.sort((a, b) => a.line - b.line),
  };
}

/** Without what a screen can't show or a terminal would obey. */
function shown(text: string): string {
  const short =
    text.length > GEDCOM_LIMITS.shownLength ? `${text.slice(0, GEDCOM_LIMITS.shownLength)}…` : text;
  return short.replace(/\p{Cc}|\p{Cf}/gu, '\ufffd').trim();
}
