/** Why a line wasn't read. Each has its words in words/fr.ts and words/en.ts. */
export const SKIP_REASONS = [
  /** bytes that are no text in the file's encoding */
  'badBytes',
  'controlCharacter',
  'tooLong',
  /** it doesn't begin with a level: the rest of a note that was broken over lines, often */
  'noLevel',
  'malformed',
  /** two levels deeper than the line before */
  'levelJump',
  /** what it belongs to wasn't read */
  'belowSkipped',
  /** a person or a family without the id by which others name it */
  'noId',
  'duplicateId',
  'unknownPerson',
  'unknownFamily',
  'samePersonTwice',
  'tooManyPartners',
  'ownParent',
  /** somebody would be their own ancestor */
  'ancestorOfThemselves',
  'date',
  'datePhrase',
  'dateWithoutYear',
  'dateOutOfRange',
  'dateBeforeChrist',
  'calendar',
  'sex',
  'filiation',
  'encoding',
  /** no last line `0 TRLR`: the end of the file may be missing */
  'noEnd',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** A line of the file that wasn't read, or wasn't understood: shown to whoever imports, who may know what it says. */
export interface SkippedLine {
  /** from 1 */
  line: number;
  /** cut short */
  text: string;
  why: SkipReason;
}
