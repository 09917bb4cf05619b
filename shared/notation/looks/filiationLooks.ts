import type { Child } from '../../board/link.ts';

export interface FiliationLook {
  dash: readonly number[] | null;
  /** a second, dotted line beside it: adopted, as McGoldrick draws it */
  twin: boolean;
  /** round the child: given to others, as Bennett draws it */
  brackets: boolean;
  /** on the line, in a small disc */
  letters: '' | 'T' | 'TDC' | 'D' | 'S';
}

const plain: FiliationLook = { dash: null, twin: false, brackets: false, letters: '' };
const DOTTED = [2, 5] as const;

/**
 * From parents to a child (domain.md §2.2). The letters are the notation's own, the same in every language. Bennett writes D
 * and S in the symbol; here they are on the line, for one may be the donor of one child and the parent of another, and the
 * symbol holds the age.
 */
export const FILIATION_LOOKS: Readonly<Record<Child['filiation'], FiliationLook>> = {
  biological: plain,
  adopted: { ...plain, twin: true },
  foster: { ...plain, dash: DOTTED },
  adoptedOut: { ...plain, brackets: true },
  stepchild: { ...plain, dash: [10, 4, 2, 4] },
  guardian: { ...plain, dash: DOTTED, letters: 'T' },
  kinshipCarer: { ...plain, dash: DOTTED, letters: 'TDC' },
  donor: { ...plain, letters: 'D' },
  surrogate: { ...plain, letters: 'S' },
};
