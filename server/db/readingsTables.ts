/** The tables of readings. */
export type ReadingsTables = Record<never, never>;
