import type { Doc } from 'yjs';
import type { End, Table } from '#shared/board/index.ts';
import type { History } from './history.ts';

/** Whose hands these are. */
export interface Me {
  memberId: string;
  facilitates: boolean;
}

/** What a command works on: handed in, so that the list, the map and the tests all edit by the same hand. */
export interface Desk {
  /** what this person sees now, also what a filter leaves out */
  table(): Table;
  /** null where nobody said, as in tests: the server decides */
  me(): Me | null;
  /** the situation allows lines of violence and abuse */
  sensitiveLines(): boolean;
  /** the board of a compartment this person may write in; null for any other */
  writable(compartment: string): Doc | null;
  /** the compartment where a link between these may live: at least as closed as each of them; null when there is none */
  homeOf(ends: readonly End[]): string | null;
  /** whether everybody who may see `inner` may see `outer` */
  atLeastAsClosed(inner: string, outer: string): boolean;
  newId(): string;
  history: History;
}

/** Why a command did nothing. Each has its sentence in the catalogue (`board.refused…`). */
export type Refusal =
  /** the element was deleted meanwhile */
  | 'gone'
  | 'readOnly'
  /** there was nothing to do: no selection, a move by NaN */
  | 'nothing'
  /** no compartment is closed enough for a link between these */
  | 'noHome'
  /** these can't be joined that way */
  | 'notLinkable'
  /** pasting there would show it to people who don't see it now: that is what sharing is for */
  | 'wouldShow'
  /** a picture is of its compartment: in another it wouldn't be there */
  | 'pictureStays'
  /** who this person of the map is sits at the table: theirs, or a facilitator's, to take off */
  | 'atTheTable'
  /** lines of violence and abuse are off here */
  | 'sensitive'
  /** the board holds as many as it may */
  | 'full';

export type Outcome<T extends object = object> = ({ ok: true } & T) | { ok: false; because: Refusal };
