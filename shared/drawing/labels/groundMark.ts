import type { Point } from '../../board/element.ts';
import type { Ground } from '../../domain/ground.ts';
import { boxes } from '../boxes.ts';
import type { Box, Shape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';

export type GroundMark = 'said' | 'hypothesis';

/** What a thing rests on, where that must be seen: a dated fact needs no mark. DR20. */
export function groundMarkOf(ground: Ground | null | undefined): GroundMark | null {
  return ground && ground.is !== 'dated' ? ground.is : null;
}

export const GROUND_SIGNS: Readonly<Record<GroundMark, string>> = { said: '«»', hypothesis: '?' };

const SIZE = 16;

/** A little disc of paper with « ? » or « «» » : read in black and white as well. */
export function groundBadge(mark: GroundMark, centre: Point): { box: Box; shapes: Shape[] } {
  const width = mark === 'said' ? SIZE + 4 : SIZE;
  const box = boxes.round(centre, width, SIZE);
  return {
    box,
    shapes: [
      {
        shape: 'path',
        d: pathOf.box(box, SIZE / 2),
        stroke: 'ink-soft',
        fill: 'paper',
        width: 1.2,
        dash: mark === 'hypothesis' ? [2, 2] : null,
      },
      {
        shape: 'text',
        at: [centre[0], centre[1] + 4.2],
        text: GROUND_SIGNS[mark],
        size: 12,
        weight: 600,
        ink: 'ink',
        anchor: 'middle',
      },
    ],
  };
}
