import type { Doc } from 'yjs';
import type { End, Table } from '#shared/board/index.ts';
import type { History } from './history.ts';

/** What a command works on: handed in, so that the list, the map and the tests all edit by the same hand. */
export interface Desk {
  /** what this person sees now */
  table(): Table;
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
  /** the board holds as many as it may */
  | 'full';

export type Outcome<T extends object = object> = ({ ok: true } & T) | { ok: false; because: Refusal };
