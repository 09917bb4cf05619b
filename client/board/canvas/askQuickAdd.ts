import { t } from '#client/i18n/t.ts';
import type { Room } from './room.ts';

/** Asks for a line to be typed: what is typed is taken from this very moment. QA11. */
export function askQuickAdd(room: Room): void {
  const { ahead, asking } = room;
  ahead.open(t('board.quickAdd'), () => asking.set(null));
  asking.set({ is: 'quickAdd' });
  const stop = asking.subscribe(() => {
    if (asking.get()?.is === 'quickAdd') return;
    stop();
    // The panel never came, or was given up before it did.
    ahead.take();
  });
}
