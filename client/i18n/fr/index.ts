import { acronyms } from './acronyms.ts';
import { board } from './board.ts';
import { common } from './common.ts';
import { compartments } from './compartments.ts';
import { domain } from './domain.ts';
import { errors } from './errors.ts';
import { notation } from './notation.ts';
import { notes } from './notes.ts';
import { shell } from './shell.ts';
import { sync } from './sync.ts';
import { table } from './table.ts';
import { ui } from './ui.ts';

/** What the map's page says first; one file per feature. The others come with what needs them (`wordsOf`). */
export const fr = {
  acronyms,
  board,
  common,
  compartments,
  domain,
  errors,
  notation,
  notes,
  shell,
  sync,
  table,
  ui,
} as const;
