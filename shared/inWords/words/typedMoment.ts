import type { ApproxDate } from '../../domain/approxDate.ts';
import { readDate } from '../../text/readDate.ts';

/** « depuis la rentrée », « depuis mars 2025 »: a beginning and not a moment, left in the words of who wrote it */
const SINCE = /^(depuis|since|jusqu|until|avant|before|apr|after)/iu;

/** The date that somebody typed for when; null for words that name no moment. */
export function typedMoment(typed: string): ApproxDate | null {
  return SINCE.test(typed) ? null : readDate(typed);
}
