import type { Child, Couple, Person } from '#shared/board/index.ts';
import type { ApproxDate } from '#shared/domain/approxDate.ts';
import type { Period } from '#shared/domain/period.ts';
import type { GedcomEncoding } from './decode/encoding.ts';
import type { Lost } from './lost.ts';
import type { SkippedLine } from './skippedLine.ts';

/** Somebody in a file. Ids are the file's own, without their @. */
export interface GedcomPerson {
  id: string;
  /** « Joseph Patrick Kennedy Jr. (Joe) », as a board shows it; '' where the file gives none */
  name: string;
  /** the part of it that is the surname, where the file says so; '' where it doesn't */
  surname: string;
  symbol: Extract<Person['symbol'], 'square' | 'circle' | 'diamond' | 'rounded' | 'dome'>;
  birth: ApproxDate | null;
  death: ApproxDate | null;
  deceased: boolean;
  isStillborn: boolean;
  /** RESN confidential or privacy: left out unless somebody asks for it */
  restricted: boolean;
}

export interface GedcomCouple {
  a: string;
  b: string;
  union: Couple['union'];
  since: ApproxDate | null;
  until: ApproxDate | null;
  restricted: boolean;
}

/** One or two parents of one child, in one way. Who has more parents, or each in another way, has several. */
export interface GedcomChildLink {
  child: string;
  parents: string[];
  filiation: Child['filiation'];
  during: Period | null;
  /** the order in which the file names the children, from 1, where their birth dates don't say it */
  rank: number | null;
  restricted: boolean;
}

/** The people of a file and what they are to each other: plain data, checked whole before any of it goes on a map. */
export interface GedcomFamily {
  people: GedcomPerson[];
  couples: GedcomCouple[];
  childLinks: GedcomChildLink[];
}

export interface GedcomFile extends GedcomFamily {
  skippedLines: SkippedLine[];
  lost: Lost[];
  encoding: GedcomEncoding;
  /** as the header says it; null where it doesn't */
  version: string | null;
  /** why nothing at all was read; null: what could be read is here */
  refused: 'tooLarge' | 'notGedcom' | 'stopped' | null;
}
