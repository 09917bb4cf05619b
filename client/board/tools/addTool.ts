import type { Point } from '#shared/board/element.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import type { Box } from '#shared/drawing/drawing.ts';

export const ADDABLE = ['person', 'household', 'structure', 'professional', 'text', 'zone'] as const;
export type Addable = (typeof ADDABLE)[number];

/** Board pixels around a new element's centre, name included, to look for a free place. */
const ROOM: Record<Addable, { width: number; height: number }> = {
  person: { width: 110, height: 90 },
  household: { width: 200, height: 136 },
  structure: { width: 144, height: 110 },
  professional: { width: 110, height: 90 },
  text: { width: 232, height: 40 },
  zone: { width: 380, height: 240 },
};

const AROUND = 8;
const RINGS = 30;
const STEP = 56;

/** The nearest place to `wanted` where something new covers nobody, going round in wider rings. BO88. */
export function freePlace(kind: Addable, wanted: Point, taken: readonly Box[]): Point {
  const { width, height } = ROOM[kind];
  const free = (at: Point) => {
    const box = boxes.round(at, width, height);
    return !taken.some((other) => boxes.meet(other, box));
  };
  for (let ring = 0; ring <= RINGS; ring += 1)
    for (let turn = 0; turn < (ring === 0 ? 1 : AROUND); turn += 1) {
      const angle = (turn / AROUND) * 2 * Math.PI;
      const at: Point = [
        Math.round(wanted[0] + Math.cos(angle) * ring * STEP),
        Math.round(wanted[1] + Math.sin(angle) * ring * STEP),
      ];
      if (free(at)) return at;
    }
  return wanted;
}
