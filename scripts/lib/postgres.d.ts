/** Types for the part of the code that is checked without JavaScript. */
export function findPostgres(env?: NodeJS.ProcessEnv): string | null;
export function installPostgres(): Promise<void>;
