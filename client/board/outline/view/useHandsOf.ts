import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { toast } from '#client/ui/toast.ts';
import { type End, endKey } from '#shared/board/index.ts';
import { chosenOn } from '../../canvas/chosen.ts';
import { refusalInWords } from '../../canvas/refusalInWords.ts';
import type { Outcome } from '../../commands/desk.ts';
import { find } from '../../commands/find.ts';
import { removeSelection } from '../../commands/removeSelection.ts';
import type { BoardSession } from '../../model/boardSession.ts';
import { store } from '../../model/store.ts';
import { neighbour, rowNamed } from '../keys/rows.ts';
import { linkInWords } from '../words/linkInWords.ts';
import { nameOf } from '../words/nameOf.ts';
import type { Joining, OutlineHands, OutlineUi, Start } from './outlineContext.ts';

/** The hands of the list: opening, closing, removing, and saying what couldn't be done. */
export function useHandsOf(
  session: BoardSession,
  root: RefObject<HTMLElement | null>,
  join: (joining: Joining) => void,
): OutlineHands {
  const soon = useRef<End | null>(null);
  const hands = useMemo<OutlineHands>(() => {
    const ui = store<OutlineUi>({ open: null, tabStop: null });

    const show = (row: string, end: End, start: Start) => {
      ui.set({ open: { row, start }, tabStop: row });
      session.selection.set(new Set([endKey(end)]));
    };
    const accept = (outcome: Outcome) => {
      if (!outcome.ok && outcome.because !== 'nothing')
        toast({ text: refusalInWords(outcome.because), tone: 'refused' });
      return outcome.ok;
    };

    return {
      session,
      ui,
      accept,
      join,
      writable: (compartment) => session.desk.writable(compartment) !== null,
      toggle(row, end, start = 'row') {
        if (start === 'row' && ui.get().open?.row === row) ui.set({ ...ui.get(), open: null });
        else show(row, end, start);
      },
      close() {
        const { open } = ui.get();
        if (open && root.current) rowNamed(root.current, open.row)?.focus();
        ui.set({ ...ui.get(), open: null });
      },
      remove(row, ...ends) {
        const next = root.current && lineAfter(root.current, row);
        const said = removalInWords(session, ends);
        if (!accept(removeSelection(session.desk, ends))) return;
        ui.set({ ...ui.get(), open: null });
        toast({ text: said });
        announce(said);
        next?.focus();
      },
      openSoon(end) {
        soon.current = end;
      },
    };
  }, [session, root, join]);

  // Something new is opened on the first page that has its line, with its name ready to be typed.
  useEffect(() => {
    const end = soon.current;
    const line = end && root.current?.querySelector<HTMLElement>(`[data-end="${CSS.escape(endKey(end))}"]`);
    if (!end || !line) return;
    soon.current = null;
    hands.toggle(line.dataset['row'] ?? '', end, 'name');
    line.scrollIntoView({ block: 'nearest' });
  });

  return hands;
}

/** Where the focus goes when a line leaves: the next one, or the one before at the end. */
function lineAfter(root: HTMLElement, row: string): HTMLElement | null {
  const here = rowNamed(root, row);
  if (!here) return null;
  const next = neighbour(root, here, 'next');
  return next === here ? neighbour(root, here, 'previous') : next;
}

function removalInWords(session: BoardSession, ends: readonly End[]): string {
  const table = session.table.get();
  const [end] = ends;
  const { strokes } = chosenOn(table, new Set(ends.map(endKey)));
  if (!end || strokes.length > 0) return t('board.erased', { count: strokes.length });
  const link = find.link(table, end);
  if (link) {
    const words = linkInWords(link, (one) => find.element(table, one) ?? null, 'said');
    return t('outline.removedLink', { link: words });
  }
  const element = find.element(table, end);
  return t('outline.removed', { name: element ? nameOf(element) : t('outline.someone') });
}
