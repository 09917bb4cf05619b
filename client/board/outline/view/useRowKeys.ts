import type { KeyboardEvent, RefObject } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { endKey } from '#shared/board/index.ts';
import { find } from '../../commands/find.ts';
import { rowKeys } from '../keys/rowKeys.ts';
import { neighbour } from '../keys/rows.ts';
import type { OutlineState } from './useOutlineDeskState.ts';

/** The keyboard of the list: arrows between lines, F2, Suppr, undo. In a field only Escape is ours. OL10. */
export function useRowKeys(state: OutlineState, root: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent) => {
    const list = root.current;
    const target = event.target instanceof HTMLElement ? event.target : null;
    // What is in a dialog comes here too, through React's tree; it isn't in the list.
    if (!list || !target || !list.contains(target) || event.defaultPrevented) return;
    const row = target.closest<HTMLElement>('[data-row]');
    if (!row) {
      if (event.key === 'Escape' && state.open) {
        event.preventDefault();
        state.close();
      }
      return;
    }
    const intent = rowKeys(event);
    if (!intent) return;
    event.preventDefault();
    if ('go' in intent) {
      neighbour(list, row, intent.go)?.focus();
      return;
    }
    const name = row.dataset['row'] ?? '';
    const end = find.fromKey(row.dataset['end'] ?? '');
    const isOpen = state.open?.row === name;
    switch (intent.do) {
      case 'open':
        if (!isOpen) state.toggle(name, end);
        return;
      case 'close':
        if (isOpen) state.close();
        return;
      case 'rename':
        state.toggle(name, end, 'name');
        return;
      case 'remove':
        if (state.writable(end.compartment)) state.remove(name, end);
        else state.accept({ ok: false, because: 'readOnly' });
        return;
      case 'choose': {
        const chosen = new Set(state.selection);
        if (!chosen.delete(endKey(end))) chosen.add(endKey(end));
        state.session.selection.set(chosen);
        announce(t('board.chosen', { count: chosen.size }));
        return;
      }
      case 'undo':
        announce(state.session.history.undo() ? t('board.undone') : t('board.nothingToUndo'));
        return;
      case 'redo':
        announce(state.session.history.redo() ? t('board.redone') : t('board.nothingToRedo'));
        return;
    }
  };
}
