import type { End, Point } from '#shared/board/index.ts';
import { add, type Draft } from './add.ts';
import type { Desk, Outcome } from './desk.ts';

/** A person, centred at `at`. Keyboard: P. */
export function addPerson(
  desk: Desk,
  compartment: string,
  { at, ...fields }: { at: Point } & Partial<Draft<'person'>>,
): Outcome<{ end: End }> {
  const element = {
    kind: 'person',
    at,
    name: '',
    symbol: 'rounded',
    birthYear: null,
    deceased: false,
    concerned: false,
    ring: 'living',
    ...fields,
  } as const;
  return add(desk, 'addPerson', { compartment, element });
}
