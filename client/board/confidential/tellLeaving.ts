import { t } from '#client/i18n/t.ts';
import { toast } from '#client/ui/toast.ts';
import type { PlacedElement } from '#shared/board/index.ts';
import { nameInWords } from '../canvas/inWords.ts';
import type { Room } from '../canvas/room.ts';
import { find } from '../commands/find.ts';
import { confidential } from './confidential.ts';

/** Somebody who was on the map is marked as confidential and leaves it at once: where they went is said. BO148. */
export function tellLeaving(room: Room, before: PlacedElement): void {
  const now = find.element(room.session.table.get(), find.end(before));
  if (now?.kind !== 'person' || now.restricted !== true) return;
  if (before.kind === 'person' && before.restricted === true) return;
  if (room.session.confidential.get() === 'shown') return;
  toast({
    text: t('details.confidentialLeft', { name: nameInWords(now) }),
    action: { label: t('details.confidentialSee'), onPress: () => show(room) },
  });
}

/** They may have been shown meanwhile: this never hides. */
function show(room: Room): void {
  if (room.session.confidential.get() === 'hidden') confidential.toggle(room);
}
