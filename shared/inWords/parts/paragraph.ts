import type { Ground } from '../../domain/ground.ts';
import type { Line, Told } from '../mapInWords.ts';
import type { Teller } from '../teller.ts';
import type { Joint } from '../words/phrases.ts';

/** A part of a paragraph with a card of its own: a sentence, or where it goes on from the one before, a part of one. */
export interface Clause {
  text: string;
  tells: readonly Told[];
  opens?: Told;
  ground?: Ground | null | undefined;
  key?: string;
  /** what stands between it and what it goes on from; a sentence of its own where not said */
  goesOn?: 'comma' | 'space' | null;
}

/** Clauses as one paragraph: the first is its line, the others run on after it. */
export function paragraph({ line }: Teller, clauses: readonly Clause[], under: readonly Line[] = []): Line {
  const [first, ...rest] = clauses.map(({ goesOn, ...clause }, nth) => ({
    ...clause,
    joint: { starts: !goesOn, ends: endOf(clauses[nth + 1]) },
  }));
  return line({
    ...(first ?? { text: '', tells: [] }),
    runs: rest.map((clause) => line(clause)),
    lines: under,
  });
}

function endOf(next: Clause | undefined): Joint['ends'] {
  if (next?.goesOn === 'comma') return ',';
  return next?.goesOn === 'space' ? '' : '.';
}
