import { about } from './about.ts';
import { people } from './people.ts';
import { situations } from './situations.ts';

/** The words of the pages around the table. */
export const pages = { about, people, situations } as const;
