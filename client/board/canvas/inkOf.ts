import type { Ink } from '#shared/drawing/drawing.ts';

/** An ink in the page's colours. */
export function inkOf(ink: Ink | null): string {
  return ink === null ? 'none' : `var(--${ink})`;
}
