import type { KeyboardEvent, RefObject } from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { toast } from '#client/ui/toast.ts';
import { endKey } from '#shared/board/index.ts';
import { whenSaid } from '../../canvas/whenSaid.ts';
import { find } from '../../commands/find.ts';
import { rowKeys } from '../keys/rowKeys.ts';
import { neighbour } from '../keys/rows.ts';
import type { OutlineHands } from './outlineContext.ts';

/** The keyboard of the list: arrows between lines, F2, Suppr, undo. In a field only Escape is ours. OL10. */
export function useRowKeys(hands: OutlineHands, root: RefObject<HTMLElement | null>) {
  const { session, ui } = hands;
  return (event: KeyboardEvent) => {
    const list = root.current;
    const target = event.target instanceof HTMLElement ? event.target : null;
    // What is in a dialog comes here too, through React's tree; it isn't in the list.
    if (!list || !target || !list.contains(target) || event.defaultPrevented) return;
    const row = target.closest<HTMLElement>('[data-row]');
    if (!row) {
      if (event.key !== 'Escape' || !ui.get().open) return;
      event.preventDefault();
      hands.close();
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
    const isOpen = ui.get().open?.row === name;
    switch (intent.do) {
      case 'open':
        if (!isOpen) hands.toggle(name, end);
        return;
      case 'close':
        if (isOpen) hands.close();
        return;
      case 'rename':
        hands.toggle(name, end, 'name');
        return;
      case 'remove': {
        const ends = (row.dataset['removes'] ?? '').split(' ').filter((key) => key !== '');
        if (ends.length === 0) toast({ text: t('saying.sumsUp') });
        else if (hands.writable(end.compartment)) hands.remove(name, ...ends.map(find.fromKey));
        else hands.accept({ ok: false, because: 'readOnly' });
        return;
      }
      case 'choose': {
        const chosen = new Set(session.selection.get());
        if (!chosen.delete(endKey(end))) chosen.add(endKey(end));
        session.selection.set(chosen);
        announce(t('board.chosen', { count: chosen.size }));
        return;
      }
      case 'undo':
        whenSaid(session.history.isLong('undo'), () =>
          announce(session.history.undo() ? t('board.undone') : t('board.nothingToUndo')),
        );
        return;
      case 'redo':
        whenSaid(session.history.isLong('redo'), () =>
          announce(session.history.redo() ? t('board.redone') : t('board.nothingToRedo')),
        );
        return;
    }
  };
}
