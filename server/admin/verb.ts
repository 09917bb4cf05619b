import type { ParseArgsConfig } from 'node:util';
import type { Env } from '../env.ts';
import type { AdminContext } from './context.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** One verb of the command line. */
export interface Verb {
  name: string;
  /** one line, for the list of verbs */
  summary: string;
  /** how it is called, and what each option means */
  help: string;
  options: Options;
  /** what must be done before the store is opened */
  before?(env: Env, values: Values): Promise<void>;
  /** @returns what `--json` prints, and the lines printed otherwise. Throws a UsageError for a wrong call. */
  run(context: AdminContext, values: Values): Promise<{ json: unknown; lines: string[] }>;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** The call was wrong: told in one line, without a stack. */
export class UsageError extends Error {}

/** A text option that must be there. */
export function required(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing`);
  return value;
}
