import type { Child, Couple, Person, Structure } from '../board/index.ts';
import type { ApproxDate } from '../domain/approxDate.ts';

/** How somebody stands to the person they are added beside. */
export type Tie =
  | { is: 'parent'; filiation: Child['filiation'] }
  | { is: 'child'; filiation: Child['filiation'] }
  | { is: 'sibling'; half: boolean }
  | { is: 'grandparent' }
  | { is: 'parentsSibling' }
  | { is: 'partner'; union: Couple['union'] }
  | { is: 'community' }
  | { is: 'none' };

/** What a typed line says is to be drawn. */
export type QuickAdd =
  | {
      is: 'person';
      tie: Tie;
      name: string;
      symbol: Person['symbol'];
      birth: ApproxDate | null;
      beginning: NonNullable<Person['beginning']> | null;
    }
  | { is: 'structure'; what: string; name: string; sector: Structure['sector'] }
  | { is: 'professional'; function: string; name: string };

/** One word or few that begin a line, and what they say: a relative, a service, somebody's work. */
export interface QuickWord {
  /** as people type it, small letters, without accents; the longest that fits wins */
  words: readonly string[];
  says:
    | { is: 'relative'; tie: Tie; symbol: Person['symbol']; beginning?: NonNullable<Person['beginning']> }
    | { is: 'structure'; what: string; sector: Structure['sector'] }
    | { is: 'professional'; function: string };
}
