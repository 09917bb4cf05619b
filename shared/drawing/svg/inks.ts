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
  'tint-0': '#545b6b',
  'tint-1': '#2456b8',
  'tint-2': '#0f6787',
  'tint-3': '#8a5a00',
  'tint-4': '#96376f',
  'tint-5': '#5a6300',
  'wash-0': '#eceef2',
  'wash-1': '#e6edfa',
  'wash-2': '#e1f0f4',
  'wash-3': '#f7eeda',
  'wash-4': '#f7e8f0',
  'wash-5': '#eef1dc',
};

const BLACK = '#111111';
const GREY = '#eeeeee';
const WHITE = '#ffffff';

/** What a black printer leaves of them: every line is black, paper is white, a wash is one pale grey. */
export const MONO_INKS: Readonly<Record<Ink, string>> = Object.fromEntries(
  Object.keys(PAPER_INKS).map((ink) => [
    ink,
    ink.startsWith('paper') ? WHITE : ink.startsWith('wash') || ink === 'household' ? GREY : BLACK,
  ]),
) as Record<Ink, string>;
