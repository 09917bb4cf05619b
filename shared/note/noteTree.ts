/** A note as plain data, with only what the schema knows: what readers, exports and tests work on. */
export interface NoteTree {
  blocks: NoteBlock[];
  /** True when the note was longer than a reading may be: what follows was left out and the screen says so. */
  truncated: boolean;
}

export type NoteBlock =
  | { is: 'paragraph'; inline: NoteInline[] }
  | { is: 'heading'; level: 1 | 2 | 3; inline: NoteInline[] }
  | { is: 'bulletList'; items: NoteBlock[][] }
  | { is: 'orderedList'; start: number; items: NoteBlock[][] }
  | { is: 'taskList'; items: { checked: boolean; blocks: NoteBlock[] }[] }
  | { is: 'blockquote'; blocks: NoteBlock[] }
  | { is: 'horizontalRule' }
  | { is: 'table'; rows: NoteCell[][] };

export interface NoteCell {
  header: boolean;
  colspan: number;
  rowspan: number;
  blocks: NoteBlock[];
}

export type NoteInline =
  | { is: 'text'; text: string; marks: NoteMarks }
  | { is: 'hardBreak' }
  | { is: 'mention'; compartment: string; element: string; label: string };

export interface NoteMarks {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  /** An allowed address, or null. */
  href: string | null;
}
