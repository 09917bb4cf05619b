/** The tables of auth. */
export type AuthTables = Record<never, never>;
