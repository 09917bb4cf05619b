import type { Element, Link } from '#shared/board/index.ts';
import type { DataCategory } from '#shared/domain/compartment.ts';
import type { Role } from '#shared/domain/role.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { Reason } from '#shared/policy/index.ts';
import type { ConsentRowView, ConsentView, LawBasisView } from '#shared/protocol/http/consentViews.ts';
import type { ReadingView } from '#shared/protocol/http/readings.ts';
import type { RightsRequestView } from '#shared/protocol/http/rights.ts';

/** Somebody else at the table, as they introduce themselves there: who receives data is told by name (RGPD 15.1.c). */
export interface Seated {
  name: string;
  function: string;
  organization: string;
  sector: Sector;
}

/** What I answered to one consent: my own answers, and what came of it. */
export interface CopiedConsent extends Pick<ConsentView, 'id' | 'status' | 'draftedAt' | 'expiresAt'> {
  about: string;
  signedAt: number | null;
  rows: (Pick<ConsentRowView, 'category' | 'compartmentName' | 'purpose' | 'recipient' | 'mode' | 'state'> & {
    myAnswer: string | null;
  })[];
  /** the texts I signed or may sign, as they were shown */
  texts: string[];
}

/** An element or a link of a map; with names cut short and words left out where others wrote it. */
export type CopiedElement = Partial<Element> & Pick<Element, 'kind'>;
export type CopiedLink = Partial<Link> & { kind: Link['kind']; ends: string[] };

export interface CopiedNote {
  title: string;
  createdAt: number;
  /** Markdown; null: others wrote in it, to be asked for */
  text: string | null;
}

export interface CopiedCompartment {
  name: string;
  category: DataCategory;
  openTo: (Seated & { access: 'read' | 'write'; because: Reason; until: number | null })[];
  board: {
    /** written by me or mine alone: whole. Else names are cut short and words left out. */
    whole: boolean;
    elements: CopiedElement[];
    links: CopiedLink[];
    /** how many texts and labels others wrote were left out */
    leftOut: number;
  };
  notes: CopiedNote[];
  /** photos of the map (server/snapshots) that are kept: the days of their meetings, `2026-11-22` */
  photos: string[];
}

/** Everything of one person in one situation. What is written to the JSON file, and what the PDF says in words. */
export interface DataCopy {
  format: 'maillage-my-data';
  version: 1;
  madeAt: number;
  language: 'fr' | 'en';
  situation: { id: string; name: string };
  account: {
    name: string;
    /** null: none was given */
    email: string | null;
    createdAt: number;
    passkeys: { name: string; createdAt: number; lastUsedAt: number | null }[];
    providers: string[];
    sessions: { browser: string; system: string; seenAt: number }[];
  };
  place: Seated & {
    role: Role;
    familyPlace: string | null;
    profession: string | null;
    invitedAt: number;
    joinedAt: number | null;
  };
  charters: { version: number; lines: string[]; acceptedAt: number; how: string }[];
  consents: CopiedConsent[];
  lawBases: Pick<
    LawBasisView,
    'kind' | 'recordedAt' | 'from' | 'until' | 'endedAt' | 'purpose' | 'recipients'
  >[];
  readings: Omit<ReadingView, 'memberId' | 'noteId'>[];
  /** compartment: null where it isn't open to the person any more */
  exports: { at: number; kind: string; compartment: string | null }[];
  requests: RightsRequestView[];
  acts: { at: number; verb: string; resource: string }[];
  compartments: CopiedCompartment[];
}
