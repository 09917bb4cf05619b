import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import type { LinkKind } from '#shared/board/index.ts';
import type { Notation } from '#shared/drawing/drawing.ts';
import type { Room } from './room.ts';
import { seenView } from './seenView.ts';

/** Two drawings of one table. */
export const views = {
  all: ['sociogram', 'genogram'] satisfies readonly Notation[],

  inWords(notation: Notation): string {
    return notation === 'genogram' ? t('board.viewGenogram') : t('board.viewSociogram');
  },

  /** Shows one of them, says so to whoever can't see it change, and remembers it. BO140. */
  show(room: Room, notation: Notation): void {
    if (room.view.get() === notation) return;
    room.view.set(notation);
    seenView.keep(room.props.now.me.id, notation);
    announce(t('board.viewShown', { view: views.inWords(notation) }));
  },

  showOther(room: Room): void {
    views.show(room, room.view.get() === 'genogram' ? 'sociogram' : 'genogram');
  },

  /** Whether a kind of link is seen in a view. */
  draws(notation: Notation, kind: LinkKind): boolean {
    if (kind === 'relation') return notation === 'sociogram';
    return kind === 'emotion' || kind === 'eco' ? notation === 'genogram' : true;
  },

  /** Each leaves out lines that the other draws: who made one sees it. BO141. */
  showWhatWasMade(room: Room, kind: LinkKind): void {
    if (!views.draws(room.view.get(), kind)) views.showOther(room);
  },
};
