import type { Person } from '#shared/board/index.ts';
import type { ApproxDate } from '#shared/domain/approxDate.ts';
import type { GuidedAnswers } from '#shared/quickAdd/guidedDraft.ts';
import { parseQuickAdd } from '#shared/quickAdd/parseQuickAdd.ts';
import type { QuickAdd } from '#shared/quickAdd/quickAdd.ts';

/** A row of somebody or something, as it is being typed: what it is, and the rest of the line. */
export interface Row {
  ref: string;
  /** the words that say what it is: « mère »; empty where the line says all */
  word: string;
  rest: string;
  livesHere: boolean;
}

export interface CallRow {
  ref: string;
  from: string;
  to: string;
  why: string;
  when: string;
}

export interface GuidedState {
  name: string;
  symbol: Person['symbol'];
  birth: string;
  home: readonly Row[];
  around: readonly Row[];
  calls: readonly CallRow[];
}

export const NOTHING_YET: GuidedState = {
  name: '',
  symbol: 'rounded',
  birth: '',
  home: [],
  around: [],
  calls: [],
};

interface Reading {
  language: 'fr' | 'en';
  year: number;
}

/** What a row says; null while it says nothing. */
export function planOf({ word, rest }: Row, reading: Reading): QuickAdd | null {
  return parseQuickAdd(`${word} ${rest}`, reading);
}

/** A year or an age as it was typed; `undefined` when it is neither. */
export function birthOf(typed: string, reading: Reading): ApproxDate | null | undefined {
  if (typed.trim() === '') return null;
  const bare = /^\d{1,3}$/u.test(typed.trim()) ? `${typed} years` : typed;
  const plan = parseQuickAdd(`parent ${bare}`, reading);
  return plan?.is === 'person' && plan.birth !== null && plan.name === '' ? plan.birth : undefined;
}

/** The answers as they can be drawn: rows that say nothing, and calls without two ends, are left out. */
export function answersOf(state: GuidedState, reading: Reading): GuidedAnswers {
  const guests = (rows: readonly Row[]) =>
    rows.flatMap((row) => {
      const plan = planOf(row, reading);
      return plan ? [{ ref: row.ref, plan, livesHere: row.livesHere }] : [];
    });
  return {
    about: { name: state.name.trim(), symbol: state.symbol, birth: birthOf(state.birth, reading) ?? null },
    home: guests(state.home),
    around: guests(state.around),
    calls: state.calls
      .filter(({ from, to }) => from !== '' && to !== '' && from !== to)
      .map(({ from, to, why, when }) => ({ from, to, why: why.trim(), when: when.trim() })),
  };
}

/** Whether there is anything to lose. */
export function isBegun(state: GuidedState): boolean {
  return state.name.trim() !== '' || state.home.length > 0 || state.around.length > 0;
}
