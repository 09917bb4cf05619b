import type { End, Point } from '#shared/board/index.ts';
import { add, type Draft } from './add.ts';
import type { Desk, Outcome } from './desk.ts';

/** A structure (school, service …), centred at `at`. Keyboard: S. */
export function addStructure(
  desk: Desk,
  compartment: string,
  { at, ...fields }: { at: Point } & Partial<Draft<'structure'>>,
): Outcome<{ end: End }> {
  const element = { kind: 'structure', at, name: '', what: '', sector: 'other', ...fields } as const;
  return add(desk, 'addStructure', { compartment, element });
}
