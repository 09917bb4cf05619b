import { createContext, useContext, useSyncExternalStore } from 'react';
import { type End, endKey, type Table } from '#shared/board/index.ts';
import type { BoardProps } from '../../boardProps.ts';
import type { Outcome } from '../../commands/desk.ts';
import type { BoardSession } from '../../model/boardSession.ts';
import type { Store } from '../../model/store.ts';
import type { Finder } from '../words/linkInWords.ts';

/** What an open line begins with: itself, or its first field. */
export type Start = 'row' | 'name';

/** A dialog to join two things, perhaps with one of them known. `any`: what the two may be to each other is asked. */
export interface Joining {
  what: 'any' | 'couple' | 'child' | 'emotion' | 'eco';
  from: End | null;
}

export interface OutlineUi {
  /** the line whose fields are open, by its key */
  open: { row: string; start: Start } | null;
  /** the one line the Tab key comes to */
  tabStop: string | null;
}

/**
 * What every line of the list needs; made once. What is open and where the focus is are a store, not a state: a
 * step with an arrow key draws two lines of twelve hundred.
 */
export interface OutlineHands {
  session: BoardSession;
  ui: Store<OutlineUi>;
  /** opens a line, or closes it when it is open; the thing is chosen on the map too */
  toggle(row: string, end: End, start?: Start): void;
  close(): void;
  remove(row: string, ...ends: readonly End[]): void;
  /** says a refusal in words; true when there was none */
  accept(outcome: Outcome): boolean;
  writable(compartment: string): boolean;
  join(joining: Joining): void;
  /** opens a line as soon as it is there: something new is in the table before it is on the page */
  openSoon(end: End): void;
}

/** What changes with the table: for what is open, and for what is about all of the list. */
export interface OutlineTable {
  props: BoardProps;
  table: Table;
  find: Finder;
  /** the compartment's name; null while only one has anything in it, when it says nothing */
  compartmentName(compartment: string): string | null;
}

export const HandsContext = createContext<OutlineHands | null>(null);
export const TableContext = createContext<OutlineTable | null>(null);

export function useHands(): OutlineHands {
  return known(useContext(HandsContext));
}

export function useOutlineTable(): OutlineTable {
  return known(useContext(TableContext));
}

/** How one line stands now. */
export function useRowState(row: string, end: End): { start: Start | null; stop: boolean; chosen: boolean } {
  const { ui, session } = useHands();
  const { selection } = session;
  const key = endKey(end);
  return {
    start: useSyncExternalStore(ui.subscribe, () => {
      const { open } = ui.get();
      return open?.row === row ? open.start : null;
    }),
    stop: useSyncExternalStore(ui.subscribe, () => ui.get().tabStop === row),
    chosen: useSyncExternalStore(selection.subscribe, () => selection.get().has(key)),
  };
}

function known<T>(value: T | null): T {
  if (value === null) throw new Error('a part of the list outside BoardOutline');
  return value;
}
