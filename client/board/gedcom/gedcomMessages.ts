import type { GedcomFamily, GedcomFile } from '#shared/gedcom/gedcomFile.ts';
import type { BoardNow, ImportPlan } from '#shared/gedcom/map/planImport.ts';

/** What the page asks of the worker that reads GEDCOM files. */
export type GedcomAsk =
  | { is: 'read'; bytes: ArrayBuffer }
  | { is: 'plan'; family: GedcomFamily; compartment: string; board: BoardNow };

export type GedcomAnswer =
  | { is: 'progress'; done: number }
  | { is: 'file'; file: GedcomFile }
  | { is: 'plan'; plan: ImportPlan };
