import type { Point, Table } from '#shared/board/index.ts';
import { createDrawer } from '#shared/drawing/createDrawer.ts';
import type { Drawing, DrawingWords } from '#shared/drawing/drawing.ts';

interface Source<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

export interface Picture extends Source<Drawing> {
  /** the drawing as it was when nothing was in flight: what elements show where they stand, so that a drag leaves them alone */
  still: Source<Drawing>;
}

/** The drawing of the table with what is in flight: drawn when asked for, at most once a change. */
export function createPicture(
  table: Source<Table>,
  flight: Source<ReadonlyMap<string, Point>>,
  words: DrawingWords,
): Picture {
  const draw = createDrawer(words);
  let last: { table: Table; flight: ReadonlyMap<string, Point>; drawing: Drawing } | null = null;
  let atRest: { table: Table; drawing: Drawing } | null = null;

  function get(): Drawing {
    const [nowTable, nowFlight] = [table.get(), flight.get()];
    if (last?.table !== nowTable || last.flight !== nowFlight)
      last = { table: nowTable, flight: nowFlight, drawing: draw(nowTable, nowFlight) };
    if (nowFlight.size === 0) atRest = { table: nowTable, drawing: last.drawing };
    return last.drawing;
  }

  return {
    get,
    subscribe(listener) {
      const stops = [table.subscribe(listener), flight.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    still: {
      get() {
        const now = get();
        // Somebody else's edit during a drag shows at once: then what flies is shown where it flies.
        return atRest?.table === table.get() ? atRest.drawing : now;
      },
      subscribe: (listener) => {
        let wasFlying = flight.get().size > 0;
        const stops = [
          table.subscribe(listener),
          flight.subscribe(() => {
            const isFlying = flight.get().size > 0;
            if (isFlying !== wasFlying) listener();
            wasFlying = isFlying;
          }),
        ];
        return () => {
          for (const stop of stops) stop();
        };
      },
    },
  };
}
