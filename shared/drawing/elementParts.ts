import type { ElementDrawing } from './drawing.ts';

/** What drawing one element gives, before it has a key and a place in the painting order. */
export type ElementParts = Pick<ElementDrawing, 'body' | 'box' | 'nameBox' | 'under' | 'shapes' | 'top'>;
