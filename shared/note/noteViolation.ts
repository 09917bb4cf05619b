/** Why a note's document isn't one. Words for logs and tests: they never quote what was written. */
export type NoteViolation =
  | 'unknownRoot'
  | 'hiddenPayload'
  | 'unknownNode'
  | 'nodeOutOfPlace'
  | 'textOutOfPlace'
  | 'unknownAttribute'
  | 'badAttribute'
  | 'unknownMark'
  | 'badMark'
  | 'tooDeep'
  | 'tooLarge';
