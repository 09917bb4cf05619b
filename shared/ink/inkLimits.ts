/** What a packed stroke may hold: the same figures bind who writes one and who reads what somebody else wrote. */
export const INK_LIMITS = {
  /** characters of a path (shared/board/stroke.ts) */
  path: 16_384,
  /** of a path in flight: the whole presence of somebody fits in LIMITS.presenceBytes */
  flyingPath: 2_000,
  /** points of one stroke once it is smoothed */
  smoothPoints: 6_000,
  /** board pixels from the middle of the board */
  far: 100_000,
  /** corners of a zone */
  corners: 64,
  /** board pixels from a zone's middle to a corner */
  reach: 5_000,
} as const;
