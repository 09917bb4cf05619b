import type { Engine } from '../db/connect.ts';

/** A moment as better-auth's columns hold it on this database. */
export function authDate(engine: Engine, at: number): string | Date {
  const date = new Date(at);
  return engine === 'sqlite' ? date.toISOString() : date;
}
