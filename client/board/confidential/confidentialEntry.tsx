import { Eye, EyeOff } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import type { MenuAction } from '#client/ui/Menu.tsx';
import type { Room } from '../canvas/room.ts';
import { confidential } from './confidential.ts';

/** In the menu of the map: shows people marked as confidential, or hides them; nothing where there are none. BO147. */
export function confidentialEntry(room: Room): MenuAction[] {
  const count = confidential.count(room.session.table.get());
  if (count === 0) return [];
  const shown = room.session.confidential.get() === 'shown';
  return [
    {
      id: 'confidential',
      label: t(shown ? 'board.confidentialHide' : 'board.confidentialShow', { count }),
      icon: shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />,
      onAction: () => confidential.toggle(room),
    },
  ];
}
