import type { LostKind } from '../lost.ts';

/** Tags that are read; whatever else a person or a family has is counted. */
export const READ_TAGS: ReadonlySet<string> = new Set([
  'GEDC',
  'VERS',
  'CHAR',
  'NAME',
  'GIVN',
  'SURN',
  'NSFX',
  'NICK',
  'SEX',
  'BIRT',
  'DEAT',
  'BURI',
  'CREM',
  'DATE',
  'AGE',
  'FAMC',
  'FAMS',
  'PEDI',
  'PHRASE',
  '_DATE',
  'ADOP',
  'RESN',
  'HUSB',
  'WIFE',
  'CHIL',
  'MARR',
  'DIV',
  'ANUL',
  'ENGA',
  'EVEN',
  'TYPE',
  'NO',
  '_UNION',
  '_FILIATION',
  '_FREL',
  '_MREL',
  '_SEPR',
  'SEPA',
  'CONC',
  'CONT',
]);

/** Counted wherever they are in a person or a family. */
export const COUNTED_ANYWHERE: Readonly<Record<string, LostKind>> = {
  NOTE: 'notes',
  SNOTE: 'notes',
  TEXT: 'notes',
  SOUR: 'sources',
  OBJE: 'media',
  PLAC: 'places',
  ADDR: 'places',
};

/** Counted where they hang on something that is read. */
export const COUNTED: Readonly<Record<string, LostKind>> = {
  TITL: 'titles',
  ALIA: 'otherNames',
  ASSO: 'associations',
  ANCI: 'associations',
  DESI: 'associations',
  REFN: 'identifiers',
  RIN: 'identifiers',
  RFN: 'identifiers',
  AFN: 'identifiers',
  UID: 'identifiers',
  EXID: 'identifiers',
  IDNO: 'identifiers',
  SSN: 'identifiers',
  OCCU: 'attributes',
  EDUC: 'attributes',
  RELI: 'attributes',
  RESI: 'attributes',
  NATI: 'attributes',
  NATU: 'events',
  PROP: 'attributes',
  DSCR: 'attributes',
  CAST: 'attributes',
  NCHI: 'attributes',
  NMR: 'attributes',
  FACT: 'attributes',
  CHR: 'events',
  CHRA: 'events',
  BAPM: 'events',
  BARM: 'events',
  BASM: 'events',
  BLES: 'events',
  CONF: 'events',
  FCOM: 'events',
  ORDN: 'events',
  EMIG: 'events',
  IMMI: 'events',
  CENS: 'events',
  PROB: 'events',
  WILL: 'events',
  GRAD: 'events',
  RETI: 'events',
  MARB: 'events',
  MARC: 'events',
  MARL: 'events',
  MARS: 'events',
  DIVF: 'events',
  INIL: 'events',
  SLGC: 'events',
  SLGS: 'events',
  BAPL: 'events',
  CONL: 'events',
  ENDL: 'events',
};

/** Bookkeeping of the program that wrote the file: nobody misses it. */
const BOOKKEEPING = new Set(['CHAN', 'CREA', 'SUBM', 'CONC', 'CONT']);

/** What leaving out a tag loses; null: nothing. */
export function lossOf(tag: string): LostKind | null {
  if (BOOKKEEPING.has(tag)) return null;
  if (tag.startsWith('_')) return 'custom';
  return COUNTED[tag] ?? null;
}

/** What leaving out a whole record loses. */
export function lossOfRecord(tag: string): LostKind | null {
  if (['HEAD', 'TRLR', 'SUBM', 'SUBN'].includes(tag)) return null;
  return COUNTED_ANYWHERE[tag] ?? 'otherRecords';
}
