import type { Point } from '../board/element.ts';
import type { Issue } from './issue.ts';

export interface KinLayout {
  /** the middle of every symbol and of every service */
  places: ReadonlyMap<string, Point>;
  /** generation of each person of the family, 0 at the top of its own part */
  generations: ReadonlyMap<string, number>;
  /** pairs of lines that cross (countCrossings.ts) */
  crossings: number;
  /** pairs of symbols or labels that cover each other */
  overlaps: number;
  /** what is odd in the family itself: the layout does without it */
  issues: readonly Issue[];
}
