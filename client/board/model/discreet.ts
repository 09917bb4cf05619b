import type { Table } from '#shared/board/index.ts';
import { withoutRestricted } from '#shared/board/withoutRestricted.ts';

interface Source<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/**
 * A table without whoever is marked as confidential, unless this person asked to see them: the same object while neither
 * the table nor the wish changes. BO146.
 */
export function discreet(table: Source<Table>, confidential: Source<'hidden' | 'shown'>): Source<Table> {
  let last: { table: Table; told: Table } | null = null;
  return {
    get() {
      const now = table.get();
      if (confidential.get() === 'shown') return now;
      if (last?.table !== now) last = { table: now, told: withoutRestricted(now) };
      return last.told;
    },
    subscribe(listener) {
      const stops = [table.subscribe(listener), confidential.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
