import type { Child, Person } from '../../board/index.ts';
import type { Age } from '../../domain/ageOn.ts';
import type { ApproxDate } from '../../domain/approxDate.ts';
import type { Care } from '../careOf.ts';
import type { Gender, KinRole } from '../kin.ts';
import type { Noun, Tense } from './phrases.ts';

/** Whom a paragraph is about: named once, then said by a pronoun where the symbol says which. IW5. */
export interface Self {
  /** as it comes again where no pronoun is sure */
  name: string;
  gender: Gender;
  /** several people drawn as one */
  many: boolean;
}

/** Whether it goes on, is over, is over with its end told beside, or only begins after today. */
export type Lived = 'now' | 'past' | 'ended' | 'toCome';

export interface Identity {
  text: string;
  isOpen: boolean;
  isAside: boolean;
}

/** What a language needs to tell somebody in one short paragraph. Sentences come as clauses: bare of capitals and stops. */
export interface PersonPhrases {
  /** how somebody without a name is said again */
  thisPerson: string;
  /** who it is: `isOpen` where a verb may follow, `isAside` where that has a comma before it */
  identity(of: {
    name: string;
    age: Age | null;
    ageAtDeath: Age | null;
    self: Self;
    person: Person;
    isGone: boolean;
  }): Identity;
  /** « à partir de janvier 2027 » */
  startingOn(from: ApproxDate): string;
  /** before the period somebody counts on the map */
  present: string;
  /** the rest of what is known of them, each a sentence */
  facts(of: { self: Self; birth: ApproxDate | null; isToCome: boolean; person: Person }): string[];
  /** somebody who lives with them: « sa mère », « son frère Tom »; `isSure`: what they are can be said of nobody else */
  companion(of: {
    role: KinRole | null;
    gender: Gender;
    name: string | null;
    isSure: boolean;
    self: Self;
  }): string;
  /** `goesOn`: right after who it is, or after another home, without its subject */
  lives(of: {
    self: Self;
    goesOn: 'head' | 'and' | null;
    /** at whose place; empty for « avec » */
    hosts: readonly string[];
    with: readonly string[];
    /** more of them than are said */
    more: number;
    /** who is there for a part of the nights only */
    partly: readonly string[];
    home: string;
    what: string;
    placement: boolean;
    beside: boolean;
    nights: number | null;
    lived: Lived;
    /** whether the day it began is told after it, and no end */
    since: boolean;
  }): string;
  seenBy(of: {
    who: Noun;
    care: Care;
    self: Self;
    tense: Tense | 'toCome';
    since: boolean;
    /** dates, said after the verb */
    when: string;
    label: string;
    order: number | null;
  }): string;
  childOf(of: { self: Self; parents: readonly string[]; filiation: Child['filiation'] }): string;
  siblingsOf(of: { self: Self; siblings: readonly string[]; half: boolean }): string;
}
