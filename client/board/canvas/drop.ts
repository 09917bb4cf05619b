import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { type End, endKey, type Point } from '#shared/board/index.ts';
import { insideBody } from '#shared/drawing/body.ts';
import type { ElementDrawing } from '#shared/drawing/drawing.ts';
import type { Outcome } from '../commands/desk.ts';
import { find } from '../commands/find.ts';
import { moveElements } from '../commands/moveElements.ts';
import { placeProfessional } from '../commands/placeProfessional.ts';
import { setHouseholds } from '../commands/setHouseholds.ts';
import { nameInWords } from './inWords.ts';
import { land, type Room } from './room.ts';
import { say } from './say.ts';

/**
 * Lets go of what was moved: one write. A professional put down on a structure enters it, put down beside it leaves
 * it; a person carried into a household from outside comes to live there. BO94–BO96.
 */
export function drop(room: Room, keys: readonly string[], by: Point): void {
  const { session } = room;
  const table = session.table.get();
  const drawing = room.picture.get();
  const [only] = keys;
  const alone = keys.length === 1 && only !== undefined ? drawing.elementAt.get(only) : undefined;
  const to: Point | null = alone ? alone.at : null;
  let outcome: Outcome = { ok: true };
  if (alone?.kind === 'professional' && to) {
    const professional = find.fromKey(alone.key);
    const under = structureAt(drawing.elements, to);
    if (under === null && alone.inside === null)
      outcome = moveElements(session.desk, { elements: [professional], by });
    else {
      const structure = under ? find.fromKey(under) : null;
      outcome = placeProfessional(session.desk, { professional, at: to, structure });
    }
  } else {
    const entered = alone?.kind === 'person' && to ? enteredHousehold(room, alone, by) : null;
    session.history.step(() => {
      outcome = moveElements(session.desk, { elements: keys.map(find.fromKey), by });
      if (entered && alone) {
        const person = find.fromKey(alone.key);
        const others = table.links.flatMap((link) =>
          link.kind === 'membership' && endKey(link.member) === alone.key ? [link.of] : [],
        );
        outcome = setHouseholds(session.desk, person, [...others, entered]);
      }
    });
  }
  land(room);
  if (!outcome.ok) say(outcome);
  else announce(alone && to ? whereItIs(room, to, by) : t('board.moved'));
}

/** Moved; with the zones it was outside of before and is inside of now. BO130 */
function whereItIs(room: Room, at: Point, by: Point): string {
  const before: Point = [at[0] - by[0], at[1] - by[1]];
  const entered = room.picture
    .get()
    .elements.filter(
      ({ kind, body }) => kind === 'zone' && insideBody(body, at, 0) && !insideBody(body, before, 0),
    );
  if (entered.length === 0) return t('board.moved');
  const table = room.session.table.get();
  const names = entered.map(({ key }) => nameInWords(find.element(table, find.fromKey(key))));
  return t('board.movedIntoZone', { zone: names.join(', ') });
}

function structureAt(elements: readonly ElementDrawing[], at: Point): string | null {
  return elements.find(({ kind, body }) => kind === 'structure' && insideBody(body, at, 0))?.key ?? null;
}

/** The household that somebody was outside of before and is inside of now; its outline is taken without them. */
function enteredHousehold(room: Room, person: ElementDrawing, by: Point): End | null {
  const before: Point = [person.at[0] - by[0], person.at[1] - by[1]];
  const table = room.session.table.get();
  for (const { kind, key, body } of room.picture.get().elements) {
    if (kind !== 'household' || !insideBody(body, person.at, 0) || insideBody(body, before, 0)) continue;
    const member = table.links.some(
      (link) => link.kind === 'membership' && endKey(link.of) === key && endKey(link.member) === person.key,
    );
    if (!member) return find.fromKey(key);
  }
  return null;
}
