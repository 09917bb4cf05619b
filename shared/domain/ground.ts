import { z } from 'zod';
import { LIMITS } from '../protocol/limits.ts';
import { approxDateSchema } from './approxDate.ts';

/** What something on the map rests on: a dated fact, somebody's word, or a hypothesis. */
export const GROUNDS = ['dated', 'said', 'hypothesis'] as const;

export const groundSchema = z.strictObject({
  is: z.enum(GROUNDS),
  /** who says so, or where it is written: « la grand-mère », « jugement du 12 mars » */
  by: z.string().max(LIMITS.nameLength),
  on: approxDateSchema.nullable(),
});

export type Ground = z.infer<typeof groundSchema>;
