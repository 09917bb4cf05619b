import type { LostKind } from '../lost.ts';
import type { SkipReason } from '../skippedLine.ts';

/** What the page, and the command line, say of a file. */
export interface GedcomWords {
  /** why a line wasn't read */
  skipped: Readonly<Record<SkipReason, string>>;
  /** what was left out, as the head of a count */
  lost: Readonly<Record<LostKind, string>>;
}
