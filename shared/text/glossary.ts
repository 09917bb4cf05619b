/** Where a meaning comes from: told to the reader, because one territory's acronym isn't another's. */
export type MeaningSource =
  /** The glossary of the RESEDA network (Alès), bilan 2022. */
  | 'network'
  /** Another well-known meaning of the same letters. */
  | 'homonym'
  /** Common in the field, absent from the network's glossary. */
  | 'common'
  /** Added by the facilitators of this situation. */
  | 'situation';

export interface AcronymMeaning {
  meaning: string;
  source: MeaningSource;
}

export interface AcronymEntry {
  /** The letters as they are usually written: `IMPro`, `CeGIDD`, `MDPH`. */
  acronym: string;
  /** Other spellings that mean the same and can't be derived: `Ulis` for `ULIS`. */
  alsoWritten?: readonly string[];
  meanings: readonly AcronymMeaning[];
}

/** A letter of the tree the matcher walks; `entry` is set where a spelling ends. */
export interface GlossaryStep {
  next: Map<string, GlossaryStep>;
  entry: AcronymEntry | null;
}

/** Entries ready for `findAcronyms`. Made by `buildGlossary`, which is not free: build once, keep. */
export interface Glossary {
  /** Sorted by acronym, French order; one entry for each acronym, meanings merged. */
  entries: readonly AcronymEntry[];
  start: GlossaryStep;
}
