import type { PointerKind } from './moveTool.ts';

/** What points: anything that is neither a finger nor a pen is held still like a mouse. */
export function pointerKind({ pointerType }: Pick<PointerEvent, 'pointerType'>): PointerKind {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse';
}
