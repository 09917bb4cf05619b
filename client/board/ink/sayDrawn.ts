import { activeLanguage } from '#client/i18n/language.ts';
import { announce } from '#client/ui/announce.ts';
import { sentenceOf } from '#shared/inWords/sentenceOf.ts';
import type { Room } from '../canvas/room.ts';
import { find } from '../commands/find.ts';
import { today } from '../time/today.ts';

/** Says aloud what was drawn by hand, a zone or a stroke, as the map in words has it. BO129, BO130. */
export function sayDrawn(room: Room, key: string, more = ''): void {
  const { compartment, element: id } = find.fromKey(key);
  const said = sentenceOf(
    room.seen.get(),
    { compartment, id },
    { language: activeLanguage(), today: today() },
  );
  announce([said, more].filter((part) => part !== '').join(' '));
}
