import { t } from '#client/i18n/t.ts';
import { MenuAt } from '#client/ui/MenuAt.tsx';
import type { Point } from '#shared/board/index.ts';
import { useRoom } from '../canvas/roomContext.ts';
import { addRelativeOf } from './addRelativeOf.ts';
import { relativeActions } from './relativeActions.tsx';

/** Beside somebody: which relative to add. */
export function RelativeMenu({ of, at, onClose }: { of: string; at: Point; onClose: () => void }) {
  const room = useRoom();
  return (
    <MenuAt
      at={at}
      label={t('board.addRelative')}
      actions={relativeActions((as) => addRelativeOf(room, of, as))}
      onClose={onClose}
    />
  );
}
