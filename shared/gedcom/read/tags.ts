import type { LostKind } from '../lost.ts';

/** Tags that are read; whatever else a person or a family has is counted. */
export const READ_TAGS: ReadonlySet<string> = new Set([
  'GEDC',
  'VERS',
  'CHAR',
  'NAME',
  'GIVN',
  'SPFX',
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
  NPFX: 'titles',
  ALIA: 'otherNames',
  ROMN: 'otherNames',
  FONE: 'otherNames',
  TRAN: 'otherNames',
  CAUS: 'attributes',
  TIME: 'datePrecision',
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

/** Of the tags that are read, those that a record itself may have. */
const OF_A_RECORD: Readonly<Record<string, ReadonlySet<string>>> = {
  INDI: new Set(['NAME', 'SEX', 'BIRT', 'DEAT', 'BURI', 'CREM', 'FAMC', 'FAMS', 'ADOP', 'RESN', 'NO']),
  FAM: new Set('HUSB WIFE CHIL MARR DIV ANUL ENGA EVEN SEPA _SEPR _UNION RESN NO'.split(' ')),
};
const EVENTS = new Set('BIRT DEAT BURI CREM ADOP MARR DIV ANUL ENGA EVEN SEPA _SEPR'.split(' '));

/**
 * Whether a tag that is read stands where it says nothing, as a date that isn't below its event: an event of somebody else's is
 * counted, `text` can't be told what it belongs to. null: it is in its place. GD24, GD10.
 */
export function isMisplaced(record: string, tag: string): 'events' | 'text' | null {
  if (!READ_TAGS.has(tag) || OF_A_RECORD[record]?.has(tag) !== false) return null;
  if (EVENTS.has(tag)) return 'events';
  return tag.startsWith('_') ? null : 'text';
}

/** What leaving out a tag loses; null: nothing. Of what a record itself says, a tag that nobody knows is a loss too. */
export function lossOf(tag: string, isOfRecord = false): LostKind | null {
  if (BOOKKEEPING.has(tag)) return null;
  if (tag.startsWith('_')) return 'custom';
  return COUNTED[tag] ?? (isOfRecord ? 'custom' : null);
}

/** What leaving out a whole record loses. */
export function lossOfRecord(tag: string): LostKind | null {
  if (['HEAD', 'TRLR', 'SUBM', 'SUBN'].includes(tag)) return null;
  return COUNTED_ANYWHERE[tag] ?? 'otherRecords';
}
