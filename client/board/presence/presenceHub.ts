import type { OpenDocument, OtherPerson } from '#client/sync/index.ts';
import type { End, Point } from '#shared/board/index.ts';
import type { FlyingInk } from '#shared/ink/flyingInk.ts';
import { type Store, store } from '../model/store.ts';

export interface OnBoard extends OtherPerson {
  compartment: string;
}

type Shown = Parameters<OpenDocument['presence']['set']>[0];

export interface PresenceHub {
  others: Store<readonly OnBoard[]>;
  /** the pointer is told only to those who see what is under it: `compartment` is that one, or the active one */
  cursor(at: Point | null, compartment: string | null): void;
  selection(ends: readonly End[]): void;
  drag(ends: readonly End[], by: Point | null): void;
  viewport(at: Point, zoom: number, compartment: string | null): void;
  editing(compartment: string | null): void;
  /** what is being drawn, for the readers of the compartment it will be in */
  ink(flying: FlyingInk | null, compartment: string): void;
  setDocuments(documents: ReadonlyMap<string, Pick<OpenDocument, 'presence'>>): void;
  stop(): void;
}

const MOST = 50;

/**
 * Tells the others what this person does and what they do, board by board: nothing of a compartment goes to the
 * readers of another, not even where a pointer is. BO100–BO102.
 */
export function createPresenceHub(): PresenceHub {
  const others = store<readonly OnBoard[]>([]);
  let documents: ReadonlyMap<string, Pick<OpenDocument, 'presence'>> = new Map();
  let stops: (() => void)[] = [];
  let dragging = false;

  function gather(): void {
    others.set(
      [...documents].flatMap(([compartment, { presence }]) =>
        presence.others.get().map((other) => ({ ...other, compartment })),
      ),
    );
  }

  function tellEach(show: (compartment: string) => Shown): void {
    for (const [compartment, { presence }] of documents) presence.set(show(compartment));
  }

  const idsIn = (ends: readonly End[], compartment: string) =>
    ends.flatMap((end) => (end.compartment === compartment ? [end.element] : [])).slice(0, MOST);

  return {
    others,
    cursor(at, compartment) {
      tellEach((one) => ({ cursor: one === compartment && at ? [at[0], at[1]] : null }));
    },
    selection(ends) {
      tellEach((one) => ({ selection: idsIn(ends, one) }));
    },
    drag(ends, by) {
      if (!by && !dragging) return;
      dragging = by !== null;
      tellEach((one) => {
        const ids = idsIn(ends, one);
        return { drag: by && ids.length > 0 ? { ids, by: [by[0], by[1]] } : null };
      });
    },
    viewport(at, zoom, compartment) {
      if (!at.every(Number.isFinite) || !(zoom > 0)) return;
      tellEach((one) => ({ viewport: one === compartment ? { at: [at[0], at[1]], zoom } : null }));
    },
    editing(compartment) {
      tellEach((one) => ({ editing: one === compartment }));
    },
    ink(flying, compartment) {
      documents.get(compartment)?.presence.set({ ink: flying });
    },
    setDocuments(next) {
      for (const stop of stops) stop();
      documents = next;
      stops = [...documents.values()].map(({ presence }) => presence.others.subscribe(gather));
      gather();
    },
    stop() {
      tellEach(() => ({
        cursor: null,
        selection: [],
        drag: null,
        viewport: null,
        editing: false,
        ink: null,
      }));
      for (const stop of stops) stop();
      stops = [];
    },
  };
}
