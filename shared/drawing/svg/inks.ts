import type { Ink } from '../drawing.ts';

/**
 * The light theme's values, written down: a file on somebody's desk has no style sheet, and paper is white even
 * where the screen was dark. A test holds them against client/styles/tokens.css.
 */
export const PAPER_INKS: Readonly<Record<Ink, string>> = {
  live: '#1b1b1f',
  work: '#1e7a46',
  'link-living': '#2456b8',
  'link-intervention': '#b04f00',
  'link-activation': '#c0262d',
  'link-cooperation': '#1e7a46',
  ink: '#1f2430',
  'ink-soft': '#545b6b',
  'ink-faint': '#626877',
  paper: '#faf7f2',
  'paper-raised': '#ffffff',
  household: '#f4f1ee',
  'line-strong': '#8f8473',
};
