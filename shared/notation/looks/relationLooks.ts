import type { RelationKind } from '../../board/relationKind.ts';
import type { Ink } from '../../drawing/drawing.ts';
import type { Head } from './strand.ts';

export interface RelationLook {
  ink: Ink;
  dash: readonly number[] | null;
  head: Head;
  /** begins in a zigzag: it sets somebody to work */
  zigzag: boolean;
}

/** Each kind has its own colour, dash and head: it can be told without colour and on a grey print. BO30. */
export const RELATION_LOOKS: Readonly<Record<RelationKind, RelationLook>> = {
  familyLink: { ink: 'link-living', dash: null, head: 'open', zigzag: false },
  intervention: { ink: 'link-intervention', dash: [12, 6], head: 'doubleOpen', zigzag: false },
  activation: { ink: 'link-activation', dash: null, head: 'filled', zigzag: true },
  cooperation: { ink: 'link-cooperation', dash: [12, 5, 2, 5], head: 'hollow', zigzag: false },
};
