import { createContext, useContext } from 'react';
import type { End, Table } from '#shared/board/index.ts';
import type { BoardProps } from '../../boardProps.ts';
import type { Outcome } from '../../commands/desk.ts';
import type { BoardSession } from '../../model/boardSession.ts';
import type { Finder } from '../words/linkInWords.ts';

/** What the fields of an open line begin with. */
export type Start = 'row' | 'name';

/** A dialog to join two things, perhaps with one of them known. */
export interface Joining {
  what: 'relation' | 'couple' | 'child';
  from: End | null;
}

/** What every line of the list needs; made once by BoardOutline. */
export interface OutlineDesk {
  props: BoardProps;
  session: BoardSession;
  table: Table;
  find: Finder;
  selection: ReadonlySet<string>;
  /** whether this person may change what is in this compartment */
  writable(compartment: string): boolean;
  /** the compartment's name; null while only one has anything in it, when it says nothing */
  compartmentName(compartment: string): string | null;
  /** the line whose fields are open, by its key */
  open: { row: string; start: Start } | null;
  /** opens a line, or closes it when it is open; the thing is chosen on the map too */
  toggle(row: string, end: End, start?: Start): void;
  close(): void;
  /** the line the Tab key comes to */
  tabStop: string | null;
  setTabStop(row: string): void;
  remove(row: string, end: End): void;
  join(joining: Joining): void;
  /** says a refusal in words; true when there was none */
  accept(outcome: Outcome): boolean;
}

export const OutlineContext = createContext<OutlineDesk | null>(null);

export function useOutlineDesk(): OutlineDesk {
  const desk = useContext(OutlineContext);
  if (!desk) throw new Error('a line of the list outside BoardOutline');
  return desk;
}
