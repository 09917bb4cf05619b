import type { End, Point } from '#shared/board/index.ts';
import { add, type Draft } from './add.ts';
import type { Desk, Outcome } from './desk.ts';

/** An empty household, its top left corner at `at`. Keyboard: F. */
export function addHousehold(
  desk: Desk,
  compartment: string,
  { at, ...fields }: { at: Point } & Partial<Draft<'household'>>,
): Outcome<{ end: End }> {
  const element = { kind: 'household', at, name: '', ...fields } as const;
  return add(desk, 'addHousehold', { compartment, element });
}
