import type { Ground } from '../domain/ground.ts';

/** An element, a link, a stroke or a proposal of the table, by its place. */
export interface Told {
  is: 'element' | 'link' | 'stroke' | 'proposal';
  compartment: string;
  id: string;
}

/**
 * One sentence, or one clause of it, with what goes on after it in the same paragraph and what belongs under it. Plain text:
 * no mark-up, whatever the words of the map hold.
 */
export interface Line {
  /** its own among all lines, and the same for the same things another time */
  key: string;
  text: string;
  /** what the sentence tells; empty for one that sums up */
  tells: readonly Told[];
  /** whose card changes what it says: the first it tells, or what it was summed up from */
  opens: Told | null;
  /** what it rests on, for a mark beside it; its words are in the text */
  ground: Ground['is'] | null;
  /** the rest of its paragraph: each opens a card of its own, and stands one space after the one before */
  runs: readonly Line[];
  lines: readonly Line[];
}

export const SECTIONS = [
  'people',
  'homes',
  'couples',
  'relatives',
  'activations',
  'services',
  'ties',
  'supports',
  'writings',
] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface Section {
  name: SectionName;
  title: string;
  lines: readonly Line[];
}

/** A map told in sentences and nested lists, for the screen and for every paper made of it. Empty sections are left out. */
export interface MapInWords {
  sections: readonly Section[];
}
