import type { DataCategory } from '../../domain/compartment.ts';
import type { Sector } from '../../domain/sector.ts';
import type { Purpose, SharingMode } from '../scopeRow.ts';
import type { GdprLegalBasis, SharingAuthorisation } from '../terms.ts';
import type { TextSectionId } from './textSection.ts';

/** Supports and protections that Maillage itself has, under a name that terms may carry: each text has its words for them. */
export const KNOWN_MEANS = [
  'onlineTable',
  'meetings',
  'paperCopies',
  'signIn',
  'encrypted',
  'readingsLogged',
  'noRecording',
] as const;
export type KnownMeans = (typeof KNOWN_MEANS)[number];

export const KNOWN_RETENTIONS = ['twoYearsAfterContact'] as const;
export type KnownRetention = (typeof KNOWN_RETENTIONS)[number];

/** One row, its names found. */
export interface RowInWords {
  who: string;
  /** several people: « liront » */
  plural: boolean;
  /** function and structure of one person; null where nobody said */
  detail: string | null;
  /** a compartment's name; null: every one of the category */
  compartment: string | null;
  category: DataCategory;
  purpose: Purpose;
  mode: SharingMode;
  /** the last day */
  until: string;
}

/** Everything a text says, in one language and one way of saying it. One idea a sentence: it is read aloud. */
export interface Phrases {
  titles: Readonly<Record<TextSectionId, string>>;
  sectors: Readonly<Record<Sector, string>>;
  categories: Readonly<Record<DataCategory, string>>;
  purposes: Readonly<Record<Purpose, string>>;
  modes: Readonly<Record<SharingMode, string>>;
  means: Readonly<Record<KnownMeans, readonly string[]>>;
  retentions: Readonly<Record<KnownRetention, readonly string[]>>;
  legalBases: Readonly<Record<GdprLegalBasis, readonly string[]>>;
  authorisations: Readonly<Record<SharingAuthorisation, readonly string[]>>;
  ask(about: { subject: string; questions: number; interpreter: string | null }): readonly string[];
  question(number: number): string;
  row(row: RowInWords): readonly string[];
  freedom: readonly string[];
  change: readonly string[];
  duration(dates: {
    from: string;
    until: string;
    review: string;
    majorityOf: string | null;
  }): readonly string[];
  voice(subject: string): readonly string[];
  responsible(controller: { name: string; contact: string; dpo: string }): readonly string[];
  rights: readonly string[];
  /** said of health, where a row is about it (RGPD 9) */
  health: readonly string[];
}
