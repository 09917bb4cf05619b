import { branchAround } from '#shared/gedcom/branchAround.ts';
import type { GedcomFamily, GedcomFile } from '#shared/gedcom/gedcomFile.ts';
import { withoutRestricted } from '#shared/gedcom/withoutRestricted.ts';

/** What of a file is to be imported. */
export interface ImportChoice {
  withRestricted: boolean;
  how: 'whole' | 'branch';
  /** the person in the middle of the branch, by the file's id; null while none is chosen */
  around: string | null;
  up: number;
  down: number;
  siblings: boolean;
  partners: boolean;
}

export const FIRST_CHOICE: ImportChoice = {
  withRestricted: false,
  how: 'whole',
  around: null,
  up: 2,
  down: 2,
  siblings: true,
  partners: true,
};

/** Nobody while a branch has no person yet. */
export function chosenFamily(file: GedcomFile, choice: ImportChoice): GedcomFamily {
  const family = choice.withRestricted ? file : withoutRestricted(file);
  return choice.how === 'whole' ? family : branchAround(family, choice.around ?? '', choice);
}
