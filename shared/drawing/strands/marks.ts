import type { Point } from '../../board/element.ts';
import type { Mark } from '../../notation/looks/strand.ts';
import type { Ink, PathShape } from '../drawing.ts';
import { pathOf } from '../pathOf.ts';
import type { Frame } from './frame.ts';

const SIZE = 7;

interface Place {
  frame: Frame;
  ink: Ink;
}

/** The small signs of a line. Those in its middle stand on paper, so that no stroke runs through them. */
export function markShapes(mark: Mark, { frame, ink }: Place): PathShape[] {
  const middle = frame.length / 2;
  const at = (along: number, aside = 0): Point => frame.at(middle + along, aside);
  const shape = (d: string, fill: Ink | null = 'paper', width = 1.8): PathShape => ({
    shape: 'path',
    d,
    stroke: ink,
    fill,
    width,
    dash: null,
  });
  const along = (gap: number, draw: (place: number) => string): PathShape[] => {
    const count = Math.max(2, Math.floor((frame.length - 16) / gap));
    const places = Array.from({ length: count }, (_, index) => ((index + 0.5) / count) * frame.length);
    return [shape(places.map(draw).join(''), null, 1.6)];
  };
  switch (mark) {
    case 'bars':
      return [shape([-6, 6].map((back) => pathOf.line([at(back, -9), at(back, 9)])).join(''), null, 2.2)];
    case 'ring':
      return [shape(pathOf.circle(at(0), 4))];
    case 'rings':
      return [shape(pathOf.circle(at(-4.5), 6)), shape(pathOf.circle(at(4.5), 6), null)];
    case 'heart':
      return [shape(heart(at(0)))];
    case 'square':
      return [shape(pathOf.polygon([at(-SIZE, -SIZE), at(SIZE, -SIZE), at(SIZE, SIZE), at(-SIZE, SIZE)]))];
    case 'diamond':
      return [shape(pathOf.polygon([at(-SIZE - 3), at(0, -SIZE - 3), at(SIZE + 3), at(0, SIZE + 3)]))];
    case 'triangle':
      return [shape(pathOf.polygon([at(-SIZE, -SIZE - 1), at(-SIZE, SIZE + 1), at(SIZE + 2)]))];
    case 'bracket':
      return [shape(pathOf.line([at(-4, -9), at(2, -9), at(2, 9), at(-4, 9)]), null, 2.2)];
    case 'empty':
      return [shape(pathOf.circle(at(0), SIZE)), shape(pathOf.line([at(-7, -9), at(7, 9)]), null)];
    case 'minus':
      return [shape(pathOf.circle(at(0), SIZE)), shape(pathOf.line([at(-4), at(4)]), null, 2.2)];
    case 'dots':
      return [0.25, 0.5, 0.75].map((share) => shape(pathOf.circle(frame.at(frame.length * share), 3.6), ink));
    case 'ticks':
      return along(16, (place) => pathOf.line([frame.at(place), frame.at(place, 8)]));
    case 'hatches':
      return along(11, (place) => pathOf.line([frame.at(place - 3, -7), frame.at(place + 3, 7)]));
    case 'stroke':
      return [shape(pathOf.line([at(-5, -8), at(5, 8)]), null, 2)];
    case 'startRing':
      return [shape(pathOf.circle(frame.at(6), 4.5))];
  }
}

/** Always upright, whichever way the line goes. */
function heart([x, y]: Point): string {
  const n = (value: number) => String(Math.round(value * 10) / 10);
  const p = (dx: number, dy: number) => `${n(x + dx)} ${n(y + dy)}`;
  return `M${p(0, 8)}C${p(-14, -2)} ${p(-7, -12)} ${p(0, -4)}C${p(7, -12)} ${p(14, -2)} ${p(0, 8)}Z`;
}
