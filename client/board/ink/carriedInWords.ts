import { activeLanguage } from '#client/i18n/language.ts';
import { sentenceOf } from '#shared/inWords/sentenceOf.ts';
import { recordKey } from '../canvas/inWords.ts';
import type { Room } from '../canvas/room.ts';
import { today } from '../time/today.ts';
import type { Carried } from './createStrokeKeys.ts';

/** Whom the first of the strokes in hand would be about, put down where it is now: the words of the map in sentences. BO171. */
export function carriedInWords(room: Room, { keys, by }: Carried): string {
  const table = room.seen.get();
  const first = table.strokes.find((stroke) => keys.has(recordKey(stroke)));
  if (!first) return '';
  const there = { ...first, at: [first.at[0] + by[0], first.at[1] + by[1]] as [number, number] };
  const strokes = table.strokes.map((stroke) => (stroke === first ? there : stroke));
  return sentenceOf({ ...table, strokes }, first, { language: activeLanguage(), today: today() });
}
