import type { Table } from '#shared/board/index.ts';
import type { Store } from '../model/store.ts';

/** Another look at the same table: as it was on a day, or up to a step. */
export interface Lens {
  look(table: Table): Table;
  /** the day on which ages are counted, `YYYY-MM-DD`; null: today */
  on: string | null;
}

interface Source<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** The table as it is looked at now: the same object while neither the table nor the lens changes. */
export function lensed(table: Source<Table>, lens: Store<Lens | null>): Source<Table> {
  let last: { table: Table; lens: Lens; shown: Table } | null = null;
  return {
    get() {
      const [now, through] = [table.get(), lens.get()];
      if (through === null) return now;
      if (last?.table !== now || last.lens !== through)
        last = { table: now, lens: through, shown: through.look(now) };
      return last.shown;
    },
    subscribe(listener) {
      const stops = [table.subscribe(listener), lens.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
