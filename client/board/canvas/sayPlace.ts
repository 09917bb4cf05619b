import { lateWords } from '#client/i18n/language.ts';
import { announce } from '#client/ui/announce.ts';
import { find } from '../commands/find.ts';
import { nameInWords } from './inWords.ts';
import { placeInWords } from './placeInWords.ts';
import type { Room } from './room.ts';

let last = '';

/** Says beside whom what is carried is now: each time that changes, and once more where it is put down. BO152. */
export async function sayPlace(
  room: Room,
  carried: readonly string[],
  when: 'changed' | 'put down',
): Promise<void> {
  await lateWords('parts');
  const [key] = carried;
  if (key === undefined) return;
  const table = room.seen.get();
  const said = placeInWords(room.picture.get(), key, {
    carried,
    nameOf: (one) => nameInWords(find.element(table, find.fromKey(one))),
  });
  if (when === 'changed' && said === last) return;
  last = when === 'changed' ? said : '';
  if (said !== '') announce(said);
}
