/** The tables of rights. */
export type RightsTables = Record<never, never>;
