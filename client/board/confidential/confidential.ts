import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import type { Table } from '#shared/board/index.ts';
import type { Room } from '../canvas/room.ts';

/** People marked as confidential, on the map of whoever asked to see them. BO146, BO147. */
export const confidential = {
  count: (table: Table): number =>
    table.elements.filter((one) => one.kind === 'person' && one.restricted === true).length,

  /** Shows them, or hides them again, on this screen alone, and says so to whoever can't see it. Keyboard: I. */
  toggle(room: Room): void {
    const { session } = room;
    const count = confidential.count(session.table.get());
    const isShown = session.confidential.get() === 'shown';
    if (count === 0 && !isShown) {
      announce(t('board.confidentialNone'));
      return;
    }
    session.confidential.set(isShown ? 'hidden' : 'shown');
    announce(t(isShown ? 'board.confidentialHidden' : 'board.confidentialShown', { count }));
  },
};
