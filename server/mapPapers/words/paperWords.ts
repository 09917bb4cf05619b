import type { GroundFilter } from '#shared/board/index.ts';

/** What a printed map says besides what is drawn. */
export interface PaperWords {
  locale: string;
  madeBy(of: { who: string; date: string }): string;
  /** to whom a compartment that is drawn is open */
  readers(of: { compartment: string; people: string }): string;
  handedTo(of: { to: string; date: string; reference: string }): string;
  /** that not all of the map is shown: what rests on something else stays out */
  grounds: Record<Exclude<GroundFilter, 'all'>, string>;
  /** across each sheet */
  mark(of: { to: string }): string;
  legend: string;
  /** what a screen reader says of the drawing, with or without the sentences after it */
  picture(of: { title: string; people: number; links: number }): string;
  pictureAlone(of: { title: string; people: number; links: number }): string;
  /** the name of a picture among other words */
  quoted(name: string): string;
  /** what the pictures that are printed show, after what is said of the drawing */
  pictures(names: string): string;
  /** those that could not be opened */
  missing(of: { count: number; pictures: string }): string;
  sheet(of: { row: number; column: number; rows: number; columns: number }): string;
  inWords: string;
  /** how a file's name begins */
  fileName: string;
}
