import type { Point } from '../../board/element.ts';
import type { Wave } from '../../notation/looks/strand.ts';
import type { Frame } from './frame.ts';

/** Waves on one line. */
const MOST = 48;

/** A wave's points from `start` to `end` px along a frame; it begins and ends on the line. T2-6. */
export function wavePoints(
  { form, period: usual, amplitude }: Omit<Wave, 'count'>,
  { frame, start, end, aside }: { frame: Frame; start: number; end: number; aside: number },
): Point[] {
  const span = Math.max(0, end - start);
  // Across half a map, longer waves: they are told as well, and a drag stays light.
  const period = Math.max(usual, span / MOST);
  const place = (share: number, height: number) => frame.at(start + span * share, aside + height);
  const points: Point[] = [place(0, 0)];
  if (form === 'wavy') {
    const turns = Math.max(1, Math.round(span / period));
    const steps = turns * 8;
    for (let step = 1; step < steps; step += 1)
      points.push(place(step / steps, Math.sin((step / 8) * Math.PI * 2) * amplitude));
  } else if (form === 'saw') {
    const teeth = Math.max(2, Math.round(span / period));
    for (let tooth = 0; tooth < teeth; tooth += 1)
      points.push(place(tooth / teeth, amplitude), place((tooth + 1) / teeth, -amplitude));
  } else {
    const halves = Math.max(3, Math.round(span / (period / 2)));
    for (let half = 0; half < halves; half += 1)
      points.push(place((half + 0.5) / halves, half % 2 === 0 ? amplitude : -amplitude));
  }
  points.push(place(1, 0));
  return points;
}
