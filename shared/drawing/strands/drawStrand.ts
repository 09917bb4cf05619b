import type { Point } from '../../board/element.ts';
import type { Head, Mark, StrandLook, Wave } from '../../notation/looks/strand.ts';
import type { PathShape } from '../drawing.ts';
import { type Curve, traceOf } from '../links/curve.ts';
import { pathOf } from '../pathOf.ts';
import { type Frame, frameOf } from './frame.ts';
import { HEAD, headShapes } from './heads.ts';
import { markShapes } from './marks.ts';
import { wavePoints } from './waves.ts';

/** Between the middles of parallel lines, beyond their own width. */
const APART = 3.2;
/** What two bars leave open between them. */
const GAP = 12;

export interface Strand {
  line: PathShape[];
  trace: Point[];
}

/** Any line of the notation from its look: strands side by side, a wave, heads, small signs. DR1, DR2. */
export function drawStrand(
  look: StrandLook,
  curve: Curve,
  { startHead = null, marks = look.marks }: { startHead?: Head | null; marks?: readonly Mark[] } = {},
): Strand {
  const frame = frameOf(curve);
  const { head, ink, width } = look;
  const stroke = (d: string, dash: readonly number[] | null, thick: number): PathShape => ({
    shape: 'path',
    d,
    stroke: ink,
    fill: null,
    width: thick,
    dash,
  });
  const tipped = (one: Head | null) => (one === 'filled' || one === 'hollow' ? HEAD * 0.7 : 0);
  const start = tipped(startHead) + (marks.includes('startRing') ? 10 : 0);
  const end = frame.length - tipped(head);
  const middle = frame.length / 2;
  const parts: [number, number][] = marks.includes('bars')
    ? [
        [start, middle - GAP / 2],
        [middle + GAP / 2, end],
      ]
    : [[start, end]];

  const shapes: PathShape[] = [];
  for (const aside of sides(look.lines, width + APART))
    for (const [from, to] of parts) {
      const { from: first, control, to: last } = frame.part(from, to, aside);
      shapes.push(stroke(pathOf.quadratic(first, control, last), look.dash, width));
    }
  if (look.wave)
    shapes.push(
      ...waves(look.wave, frame, stroke, {
        start,
        end,
        head,
        thick: Math.min(width, look.lines > 1 ? 1.4 : 1.8),
      }),
    );
  if (startHead) {
    const [x, y] = frame.wayAt(0);
    shapes.push(...headShapes(startHead, { tip: curve.from, way: [-x, -y], ink, width: 2 }));
  }
  if (head)
    shapes.push(...headShapes(head, { tip: curve.to, way: frame.wayAt(frame.length), ink, width: 2 }));
  for (const mark of marks) shapes.push(...markShapes(mark, { frame, ink }));
  return { line: shapes, trace: traceOf(curve, Math.min(48, Math.max(8, Math.round(frame.length / 14)))) };
}

function waves(
  wave: Wave,
  frame: Frame,
  stroke: (d: string, dash: null, thick: number) => PathShape,
  { start, end, head, thick }: { start: number; end: number; head: Head | null; thick: number },
): PathShape[] {
  // Before a head, the wave calms down: where it points must be seen.
  const calm = head ? Math.min(HEAD * 1.6, frame.length / 4) : 0;
  return sides(wave.count, wave.amplitude * 2 + 2).map((aside) => {
    const points = wavePoints(wave, { frame, start, end: Math.max(start, frame.length - calm), aside });
    return stroke(pathOf.line(calm > 0 ? [...points, frame.at(end)] : points), null, thick);
  });
}

/** How far beside the middle each of `count` lines runs. */
function sides(count: 0 | 1 | 2 | 3, apart: number): number[] {
  return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * apart);
}
