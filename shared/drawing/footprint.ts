import type { ElementKind, Point } from '../board/element.ts';
import type { PlacedElement } from '../board/superpose.ts';
import { boxes } from './boxes.ts';
import type { Box } from './drawing.ts';

/** Board pixels that something takes with its name, before anybody has drawn it. */
const ROOM: Record<ElementKind, { width: number; height: number }> = {
  person: { width: 130, height: 110 },
  household: { width: 200, height: 136 },
  structure: { width: 144, height: 110 },
  professional: { width: 130, height: 110 },
  text: { width: 232, height: 40 },
  zone: { width: 380, height: 240 },
  picture: { width: 640, height: 480 },
};

/** From a household's corner to the middle of an empty one. */
const HOUSEHOLD_MIDDLE: Point = [92, 60];

/** The room that elements take where no drawing says it. */
export const footprint = {
  room: (kind: ElementKind) => ROOM[kind],
  /** what is at this middle takes this box */
  round: (kind: ElementKind, [x, y]: Point): Box => boxes.round([x, y], ROOM[kind].width, ROOM[kind].height),
  /** the place that is written for a middle: a household's is its corner */
  at: (kind: ElementKind, [x, y]: Point): Point =>
    kind === 'household' ? [x - HOUSEHOLD_MIDDLE[0], y - HOUSEHOLD_MIDDLE[1]] : [x, y],
  /** those of a table without a drawing, such as the list's */
  of: ({ kind, at: [x, y] }: Pick<PlacedElement, 'kind' | 'at'>): { kind: ElementKind; box: Box } => {
    const middle: Point = kind === 'household' ? [x + HOUSEHOLD_MIDDLE[0], y + HOUSEHOLD_MIDDLE[1]] : [x, y];
    return { kind, box: footprint.round(kind, middle) };
  },
} as const;
