import type { End, Point } from '#shared/board/index.ts';
import { add, type Draft } from './add.ts';
import type { Desk, Outcome } from './desk.ts';

/** A picture that the compartment was given, its middle at `at`. The layout leaves it there. */
export function addPicture(
  desk: Desk,
  compartment: string,
  fields: { at: Point } & Omit<Draft<'picture'>, 'at'>,
): Outcome<{ end: End }> {
  return add(desk, 'addPicture', { compartment, element: { kind: 'picture', ...fields } as const });
}
