import type { End, Point } from '#shared/board/index.ts';
import { add, type Draft } from './add.ts';
import type { Desk, Outcome } from './desk.ts';

/** A few words on the table, centred at `at`. Keyboard: T. */
export function addText(
  desk: Desk,
  compartment: string,
  { at, ...fields }: { at: Point } & Partial<Draft<'text'>>,
): Outcome<{ end: End }> {
  const element = { kind: 'text', at, text: '', width: 220, ...fields } as const;
  return add(desk, 'addText', { compartment, element });
}
