import { about } from './about.ts';
import { acronyms } from './acronyms.ts';
import { board } from './board.ts';
import { common } from './common.ts';
import { compartments } from './compartments.ts';
import { domain } from './domain.ts';
import { errors } from './errors.ts';
import { exporting } from './exporting.ts';
import { notes } from './notes.ts';
import { outline } from './outline.ts';
import { people } from './people.ts';
import { shell } from './shell.ts';
import { situations } from './situations.ts';
import { sync } from './sync.ts';
import { table } from './table.ts';
import { ui } from './ui.ts';

/** Every catalogue of this language; one file per feature. */
export const en = {
  about,
  acronyms,
  board,
  common,
  compartments,
  domain,
  errors,
  exporting,
  notes,
  outline,
  people,
  shell,
  situations,
  sync,
  table,
  ui,
} as const;
