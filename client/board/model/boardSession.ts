import type { Doc } from 'yjs';
import {
  type End,
  endKey,
  type GroundFilter,
  onlyGrounds,
  superpose,
  type Table,
} from '#shared/board/index.ts';
import { atLeastAsClosed, type SituationFacts } from '#shared/policy/index.ts';
import type { Clip } from '../commands/clip.ts';
import type { Desk, Me } from '../commands/desk.ts';
import { createHistory, type History } from '../commands/history.ts';
import { type BoardReader, boardReader } from './boardReader.ts';
import { shareTable } from './shareTable.ts';
import { type Store, store } from './store.ts';

/** A board as it is open now. A refusal makes a new `doc`: hand the list in again. */
export interface OpenBoard {
  compartment: string;
  doc: Doc;
  writable: boolean;
}

/** Everything the map and the list share about one situation, outside React. */
export interface BoardSession {
  desk: Desk;
  history: History;
  /** the superposed table as it is shown, with structural sharing: without what `grounds` leaves out */
  table: { get(): Table; subscribe(listener: () => void): () => void };
  /** what is shown of what things rest on: for this page only */
  grounds: Store<GroundFilter>;
  /** whether whoever is marked as confidential is drawn and told: for this page only, nobody else's. BO146 */
  confidential: Store<'hidden' | 'shown'>;
  /** keys (`compartment/id`) of the chosen elements and links */
  selection: Store<ReadonlySet<string>>;
  clip: Store<Clip | null>;
  /** how often pasting was asked since the last copy: each copy lands a little further */
  pasted: { count: number };
  /** while the map of another day is looked at, nothing is written */
  freeze(isFrozen: boolean): void;
  setBoards(boards: readonly OpenBoard[]): void;
  setFacts(facts: SituationFacts | null, active: string | null, me?: Me | null): void;
  /** forgets what was copied out of a compartment that is no longer this person's */
  forgetClip(compartment: string): void;
  stop(): void;
}

const EMPTY: Table = { elements: [], links: [], strokes: [], proposals: [] };

export function createBoardSession({
  newId,
  now,
}: {
  newId: () => string;
  /** epoch milliseconds */
  now: () => number;
}): BoardSession {
  const history = createHistory();
  const whole = store<Table>(EMPTY);
  const grounds = store<GroundFilter>('all');
  const confidential = store<'hidden' | 'shown'>('hidden');
  const table = store<Table>(EMPTY);
  const selection = store<ReadonlySet<string>>(new Set());
  const open = new Map<string, OpenBoard & { reader: BoardReader; stop: () => void }>();
  let isFrozen = false;
  let facts: SituationFacts | null = null;
  let active: string | null = null;
  let me: Me | null = null;

  function refresh(): void {
    const views = new Map([...open].map(([compartment, { reader }]) => [compartment, reader.view()]));
    whole.set(shareTable(whole.get(), superpose(views)));
    show();
  }

  function show(): void {
    table.set(shareTable(table.get(), onlyGrounds(whole.get(), grounds.get())));
    prune(selection, table.get());
  }

  function close(compartment: string): void {
    open.get(compartment)?.stop();
    open.delete(compartment);
  }

  const asClosed = (inner: string, outer: string) =>
    inner === outer || (facts !== null && atLeastAsClosed(facts, { inner, outer, now: now() }));

  const desk: Desk = {
    table: whole.get,
    me: () => me,
    sensitiveLines: () => facts?.situation.sensitiveLines === true,
    writable: (compartment) => {
      const board = open.get(compartment);
      return board?.writable && !isFrozen ? board.doc : null;
    },
    homeOf(ends) {
      const homes = [
        ...new Set([
          ...ends.map(({ compartment }) => compartment),
          ...(active ? [active] : []),
          ...open.keys(),
        ]),
      ];
      const fits = (home: string) =>
        !isFrozen &&
        open.get(home)?.writable === true &&
        ends.every(({ compartment }) => asClosed(home, compartment));
      return homes.find(fits) ?? null;
    },
    atLeastAsClosed: asClosed,
    newId,
    history,
  };

  const clip = store<Clip | null>(null);
  grounds.subscribe(show);
  return {
    desk,
    history,
    table,
    grounds,
    confidential,
    selection,
    clip,
    pasted: { count: 0 },
    freeze(next) {
      isFrozen = next;
    },
    setBoards(boards) {
      const wanted = new Map(boards.map((board) => [board.compartment, board]));
      let changed = false;
      for (const [compartment, { doc }] of [...open])
        if (wanted.get(compartment)?.doc !== doc) {
          close(compartment);
          changed = true;
        }
      for (const board of boards) {
        const there = open.get(board.compartment);
        if (there) there.writable = board.writable;
        else {
          const reader = boardReader(board.doc, refresh);
          const detach = history.attach(board.compartment, board.doc);
          const stop = () => {
            reader.stop();
            detach();
          };
          open.set(board.compartment, { ...board, reader, stop });
          changed = true;
        }
      }
      if (changed) refresh();
    },
    setFacts(next, nextActive, nextMe = null) {
      facts = next;
      active = nextActive;
      me = nextMe;
    },
    forgetClip(compartment) {
      if (clip.get()?.elements.some(({ from }) => from.compartment === compartment)) clip.set(null);
    },
    stop() {
      for (const compartment of [...open.keys()]) close(compartment);
      selection.set(new Set());
      whole.set(EMPTY);
      table.set(EMPTY);
      grounds.set('all');
      confidential.set('hidden');
    },
  };
}

/** What is gone is no longer chosen. */
function prune(selection: Store<ReadonlySet<string>>, table: Table): void {
  if (selection.get().size === 0) return;
  const there = new Set([...table.elements, ...table.links, ...table.strokes].map(keyOf));
  const kept = [...selection.get()].filter((key) => there.has(key));
  if (kept.length !== selection.get().size) selection.set(new Set(kept));
}

function keyOf({ compartment, id }: { compartment: string; id: string }): string {
  return endKey({ compartment, element: id } satisfies End);
}
