import type {
  Couple,
  Eco,
  ElementKind,
  EmotionName,
  Proposal,
  RelationKind,
  Stroke,
} from '../../board/index.ts';
import type { ApproxDate } from '../../domain/approxDate.ts';
import type { Ground } from '../../domain/ground.ts';
import type { Period } from '../../domain/period.ts';
import type { SectionName } from '../mapInWords.ts';
import type { PersonPhrases } from './personPhrases.ts';

/** Whether something goes on, or is over, on the day the map is told. */
export type Tense = 'now' | 'past';

/** A name with what a sentence needs to hold it. `isPlace`: a house or a service, which a language may give an article. */
export interface Noun {
  name: string;
  isPlace: boolean;
}

/** How a clause joins what is round it: whether a sentence starts with it, and the sign it ends with. */
export interface Joint {
  starts: boolean;
  ends: '.' | ',' | '';
}

/**
 * Everything a language needs to tell a map. A sentence comes without its full stop and without what it rests on:
 * `finish` adds both, so that no two sentences end differently.
 */
export interface Phrases extends PersonPhrases {
  sections: Record<SectionName, string>;
  unnamed: Record<Exclude<ElementKind, 'text'>, string>;
  emptyText: string;
  list(names: readonly string[]): string;
  finish(sentence: string, ground: Ground | null, joint: Joint): string;
  /** with its comma before; empty for a period of which nothing is known */
  period(period: Period): string;
  /** what people typed for when: a date is told like one, words stay theirs; empty where the period says it already */
  typedDate(date: string, period: Period): string;
  nobodyIn(home: string): string;
  home(of: { name: string; what: string; placement: boolean }): string;
  /** who lives in a home, will, or doesn’t any more */
  dwell(of: { names: readonly string[]; lived: Tense | 'toCome' }): string;
  twins(of: { twins: readonly string[]; zygosity: 'fraternal' | 'identical' | 'unknown' }): string;
  couple(of: { a: string; b: string; couple: Couple; period: Period }): string;
  /** of a couple that is over */
  begun(from: ApproxDate): string;
  consanguineous: string;
  noChildren: Record<'byChoice' | 'infertility', string>;
  relation(of: { kind: RelationKind | null; from: Noun; to: Noun; label: string; tense: Tense }): string;
  structure(of: { name: string; what: string }): string;
  professional(of: { name: string; function: string; tense: Tense; beside: boolean }): string;
  emotion(of: { from: Noun; to: Noun; emotion: EmotionName; label: string }): string;
  /** said of a line that accuses and rests on nothing */
  withoutGround: string;
  eco(of: { from: Noun; to: Noun; eco: Eco }): string;
  text(words: string): string;
  picture(name: string): string;
  /** holds: who and what stands in it */
  zone(of: { name: string; intervention: boolean; holds: readonly Noun[] }): string;
  /** `more` stand there than are named */
  overlap(of: { a: string; b: string; holds: readonly Noun[]; more: number }): string;
  strokes(of: {
    count: number;
    pen: Stroke['pen'];
    is: 'around' | 'near' | 'aside';
    who: readonly Noun[];
  }): string;
  proposal(of: { about: string; by: string; words: string; on: ApproxDate | null }): string;
  answer(of: { is: NonNullable<Proposal['answer']>['is']; by: string; words: string }): string;
}
