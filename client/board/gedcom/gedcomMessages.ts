import type { GedcomFile } from '#shared/gedcom/gedcomFile.ts';

/** What the worker that reads GEDCOM files tells the page, which gave it the bytes. */
export type GedcomAnswer =
  | { is: 'progress'; done: number }
  | { is: 'file'; file: GedcomFile }
  | { is: 'badZip' };
