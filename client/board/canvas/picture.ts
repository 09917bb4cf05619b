import type { Point, Table } from '#shared/board/index.ts';
import { createDrawer } from '#shared/drawing/createDrawer.ts';
import type { Drawing, DrawingWords, Notation } from '#shared/drawing/drawing.ts';

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
  { view, words, on }: { view: Source<Notation>; words: DrawingWords; on: () => string },
): Picture {
  // Who is not to be seen is not in the table that comes here. Each view keeps what it drew: going back to it paints again only what changed meanwhile.
  const drawersOn = (day: string) => ({
    day,
    sociogram: createDrawer(words, { notation: 'sociogram', on: day, restricted: 'shown' }),
    genogram: createDrawer(words, { notation: 'genogram', on: day, restricted: 'shown' }),
  });
  let drawers = drawersOn(on());
  interface Drawn {
    table: Table;
    flight: ReadonlyMap<string, Point>;
    view: Notation;
    drawing: Drawing;
  }
  let last: Drawn | null = null;
  let atRest: Omit<Drawn, 'flight'> | null = null;

  function get(): Drawing {
    const [nowTable, nowFlight, nowView] = [table.get(), flight.get(), view.get()];
    if (last?.table !== nowTable || last.flight !== nowFlight || last.view !== nowView) {
      // On another day everybody has another age.
      if (drawers.day !== on()) drawers = drawersOn(on());
      const drawing = drawers[nowView](nowTable, nowFlight);
      last = { table: nowTable, flight: nowFlight, view: nowView, drawing };
    }
    if (nowFlight.size === 0) atRest = { table: nowTable, view: nowView, drawing: last.drawing };
    return last.drawing;
  }

  return {
    get,
    subscribe(listener) {
      const stops = [table.subscribe(listener), flight.subscribe(listener), view.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    still: {
      get() {
        const now = get();
        // Somebody else's edit during a drag shows at once: then what flies is shown where it flies.
        return atRest?.table === table.get() && atRest.view === view.get() ? atRest.drawing : now;
      },
      subscribe: (listener) => {
        let wasFlying = flight.get().size > 0;
        const stops = [
          table.subscribe(listener),
          view.subscribe(listener),
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
