/** Board pixels between what the layout puts down. */
export const SPACES = {
  /** between the words of two neighbours */
  beside: 24,
  /** between the symbols of a couple, middle to middle: room for a year, slashes, and the children's line */
  couple: 156,
  /** between people of different households: each outline needs its own air */
  homes: 56,
  /** on either side of a line that goes through a row */
  line: 14,
  /** between the words of one generation and the symbols of the next */
  generations: 88,
  /** between parts that nothing ties */
  parts: 96,
  /** between the family and the ring, and between two rings */
  ring: 110,
  /** between neighbours of the ring */
  inRing: 36,
  /** what a symbol takes above its middle when nobody says */
  above: 44,
} as const;
