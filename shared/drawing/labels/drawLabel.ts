import type { Point } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { Box, Ink, Shape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';
import { grounded } from './grounded.ts';
import type { GroundMark } from './groundMark.ts';
import { measureText } from './measureText.ts';

/** Longest label drawn on a line; the rest is read in the list and in the link's own card. */
const LONGEST = 34;

export interface LabelWords {
  text: string;
  number: number | null;
  ink: Ink;
  /** what the link rests on, where that must be seen */
  ground?: GroundMark | null;
}

const NUMBER = 22;

export function labelSize({ text, number, ground = null }: LabelWords): { width: number; height: number } {
  const said = shown(text, ground);
  const words = said === '' ? 0 : measureText(said, SIZES.smallText) + 18;
  return { width: words + (number === null ? 0 : NUMBER - (words > 0 ? 6 : 0)), height: SIZES.pillHeight };
}

/** The words of a link on a pill, with the number of the activation in a disc at its left. BO34. */
export function drawLabel(words: LabelWords, centre: Point): { box: Box; shapes: Shape[] } {
  const { width, height } = labelSize(words);
  const box = boxes.round(centre, width, height);
  const shapes: Shape[] = [];
  const inset = words.number === null ? 0 : NUMBER - 6;
  const said = shown(words.text, words.ground ?? null);
  if (said !== '') {
    const pill = { ...box, x: box.x + inset, width: box.width - inset };
    shapes.push(
      {
        shape: 'path',
        d: pathOf.box(pill, height / 2),
        stroke: words.ink,
        fill: 'paper',
        width: 1.3,
        dash: words.ground === 'hypothesis' ? [4, 3] : null,
      },
      {
        shape: 'text',
        at: [pill.x + pill.width / 2 + (inset > 0 ? 2 : 0), centre[1] + SIZES.smallText * 0.34],
        text: said,
        size: SIZES.smallText,
        weight: 400,
        ink: 'ink',
        anchor: 'middle',
      },
    );
  }
  if (words.number !== null) {
    const middle: Point = [box.x + NUMBER / 2, centre[1]];
    shapes.push(
      {
        shape: 'path',
        d: pathOf.circle(middle, NUMBER / 2),
        stroke: 'paper',
        fill: words.ink,
        width: 1.5,
        dash: null,
      },
      {
        shape: 'text',
        at: [middle[0], middle[1] + SIZES.smallText * 0.35],
        text: String(words.number),
        size: words.number > 99 ? 10 : SIZES.smallText,
        weight: 600,
        ink: 'paper',
        anchor: 'middle',
      },
    );
  }
  return { box, shapes };
}

function shown(text: string, ground: GroundMark | null): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return grounded(line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line, ground);
}
