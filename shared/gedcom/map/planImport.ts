import type { Element, Link, Point } from '#shared/board/index.ts';
import { elementSchema } from '#shared/board/index.ts';
import type { KinFamily } from '#shared/kinship/kinFamily.ts';
import type { KinLayout } from '#shared/kinship/kinLayout.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import type { GedcomFamily } from '../gedcomFile.ts';
import { boardRecords } from './boardRecords.ts';
import { personSize } from './personSize.ts';
import { toKinFamily } from './toKinFamily.ts';

/** Board pixels between what is there and what comes. */
const BESIDE = 240;

export interface BoardNow {
  /** records there are on it */
  elements: number;
  links: number;
  /** where things stand already, on this board and on those that each of its readers sees too */
  taken: readonly Point[];
}

export type ImportPlan =
  | { ok: true; elements: Element[]; links: Link[]; overlaps: number; crossings: number }
  | { ok: false; because: 'nobody' | 'tooMany' | 'tooWide' };

/**
 * What an import will put on a board: laid out, to the right of what is there, within what a board may hold; or why it
 * can't be. Nothing is written here. GD80–GD83.
 */
export function planImport(
  family: GedcomFamily,
  on: { compartment: string; newId: () => string; board: BoardNow; layOut: (family: KinFamily) => KinLayout },
): ImportPlan {
  const { board } = on;
  if (family.people.length === 0) return { ok: false, because: 'nobody' };
  const links = family.couples.length + family.childLinks.length + board.links;
  if (family.people.length + board.elements > LIMITS.elementsPerBoard || links > LIMITS.linksPerBoard)
    return { ok: false, because: 'tooMany' };
  const { places, overlaps, crossings } = on.layOut(toKinFamily(family));
  const records = boardRecords(family, { ...on, places: beside(family, places, board) });
  if (!records.elements.every((element) => elementSchema.safeParse(element).success))
    return { ok: false, because: 'tooWide' };
  return { ok: true, ...records, overlaps, crossings };
}

/** The whole moved so that it begins to the right of everything, at its top; on an empty board, round the middle. */
function beside(
  family: GedcomFamily,
  places: ReadonlyMap<string, Point>,
  { taken }: BoardNow,
): Map<string, Point> {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { id, name } of family.people) {
    const [x, y] = places.get(id) ?? [0, 0];
    const { width, height, above } = personSize(name);
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - above);
    bottom = Math.max(bottom, y - above + height);
  }
  const isEmpty = taken.length === 0;
  const edge = Math.max(...taken.map(([x]) => x));
  const ceiling = Math.min(...taken.map(([, y]) => y));
  const dx = isEmpty ? -(left + right) / 2 : edge + BESIDE - left;
  const dy = isEmpty ? -(top + bottom) / 2 : ceiling - top;
  return new Map(
    family.people.map(({ id }) => {
      const [x, y] = places.get(id) ?? [0, 0];
      return [id, [x + dx, y + dy]];
    }),
  );
}
