import { branchAround } from './branchAround.ts';
import type { GedcomFamily } from './gedcomFile.ts';
import { withoutRestricted } from './withoutRestricted.ts';

/** What of a file is to be imported. */
export interface ImportChoice {
  /** whom the file marks as confidential too */
  withRestricted: boolean;
  /** the person in the middle of a branch, by the file's id; null: the whole file */
  around: string | null;
  up: number;
  down: number;
  siblings: boolean;
  partners: boolean;
}

/** The part of a file that was chosen: told alike by the page, which shows it, and by the server, which reads the file itself. GD70–GD72. */
export function chosenFamily(file: GedcomFamily, choice: ImportChoice): GedcomFamily {
  const family = choice.withRestricted ? file : withoutRestricted(file);
  return choice.around === null ? family : branchAround(family, choice.around, choice);
}
