/** What the reader bears of a file; beyond, it says so instead of trying. Sizes in bytes unless said otherwise. */
export const GEDCOM_LIMITS = {
  /** a file of a million people */
  fileBytes: 100 * 1024 * 1024,
  /** what is sent to the server; larger ones are for the command line */
  uploadBytes: 50 * 1024 * 1024,
  /** a line longer than that is listed, not read */
  lineBytes: 64 * 1024,
  /** letters of a name or a phrase that are kept */
  valueLength: 4_000,
  /** letters of a line that the list of what wasn't read shows */
  shownLength: 120,
  /** lines in that list; the others are counted */
  listed: 20_000,
  /** letters of the id by which somebody of a file is named from outside */
  idLength: 200,
  /** of a branch, above and below: far enough for any family, near enough for a slip of the finger */
  generations: 99,
  /** GEDCOM's own limit of levels */
  levels: 99,
} as const;
