/**
 * Sizes of a note. They bound what a check or a reading may cost, and lie far above what people write: the longest
 * report of the field we know has 400 paragraphs. The editor refuses to go beyond before the server has to (NT9).
 */
export const NOTE_LIMITS = {
  /** elements from the root down to a text; a list takes two for each level */
  depth: 40,
  /** children of one element, of the root among them */
  children: 10_000,
  /** UTF-16 units in one run of text (a paragraph without mentions is one run) */
  textLength: 100_000,
  /** elements and runs of text in a whole note */
  nodes: 20_000,
  /** UTF-16 units in a whole note */
  totalText: 1_000_000,
  /** characters of a link's address */
  hrefLength: 2_048,
  /** characters of the name a mention was written with */
  mentionLabelLength: 120,
} as const;
