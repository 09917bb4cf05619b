import type { End, Point } from '#shared/board/index.ts';
import { add, type Draft } from './add.ts';
import type { Desk, Outcome } from './desk.ts';

/** Board pixels from the middle: a surface with cut corners, so that a corner can be taken anywhere. */
const OUTLINE: Point[] = [
  [-130, -110],
  [130, -110],
  [180, -60],
  [180, 60],
  [130, 110],
  [-130, 110],
  [-180, 60],
  [-180, -60],
];

/** A free zone, its middle at `at`. Keyboard: Z. */
export function addZone(
  desk: Desk,
  compartment: string,
  { at, ...fields }: { at: Point } & Partial<Draft<'zone'>>,
): Outcome<{ end: End }> {
  const element = {
    kind: 'zone',
    at,
    name: '',
    outline: OUTLINE,
    meaning: 'free',
    tint: 1,
    ...fields,
  } as const;
  return add(desk, 'addZone', { compartment, element });
}
