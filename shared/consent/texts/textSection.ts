/** The parts of a text that is signed, in the order they are read. */
export const TEXT_SECTION_IDS = [
  'ask',
  'rows',
  'freedom',
  'change',
  'duration',
  'protection',
  'voice',
  'responsible',
  'rights',
  'law',
] as const;

export type TextSectionId = (typeof TEXT_SECTION_IDS)[number];

/** A line is read in one breath; `rowId` says which row it is about, null for none. */
export interface TextLine {
  text: string;
  rowId: string | null;
}

export interface TextSection {
  id: TextSectionId;
  title: string;
  lines: TextLine[];
}
