import type { Point, Table } from '#shared/board/index.ts';
import { createDrawer } from './drawing/createDrawer.ts';
import type { Drawing, DrawingWords } from './drawing/drawing.ts';

interface Source<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** The drawing of the table with what is in flight: drawn when asked for, at most once a change. */
export function createPicture(
  table: Source<Table>,
  flight: Source<ReadonlyMap<string, Point>>,
  words: DrawingWords,
): Source<Drawing> {
  const draw = createDrawer(words);
  let last: { table: Table; flight: ReadonlyMap<string, Point>; drawing: Drawing } | null = null;
  return {
    get() {
      const [nowTable, nowFlight] = [table.get(), flight.get()];
      if (last?.table !== nowTable || last.flight !== nowFlight)
        last = { table: nowTable, flight: nowFlight, drawing: draw(nowTable, nowFlight) };
      return last.drawing;
    },
    subscribe(listener) {
      const stops = [table.subscribe(listener), flight.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
