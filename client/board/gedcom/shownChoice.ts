import type { ImportChoice } from '#shared/gedcom/chosenFamily.ts';

/** What of a file is to be imported, as the fields show it: a branch may not have its person yet. */
export interface ShownChoice extends ImportChoice {
  how: 'whole' | 'branch';
}

export const FIRST_CHOICE: ShownChoice = {
  withRestricted: false,
  how: 'whole',
  around: null,
  up: 2,
  down: 2,
  siblings: true,
  partners: true,
};

/** null: a branch around nobody. */
export function choiceOf({ how, ...choice }: ShownChoice): ImportChoice | null {
  if (how === 'whole') return { ...choice, around: null };
  return choice.around === null ? null : choice;
}
