import { z } from 'zod';
import { idSchema } from '../domain/id.ts';
import { LIMITS } from '../protocol/limits.ts';
import { endSchema } from './link.ts';

const words = z.string().max(LIMITS.textLength);
const name = z.string().max(LIMITS.nameLength);
/** milliseconds since 1970, by the author's clock */
const moment = z.int().min(0).max(8_640_000_000_000);

/** What the person it is about makes of it: theirs as it is, in their own words, or both versions side by side. */
export const ANSWERS = ['accepted', 'reworded', 'sideBySide'] as const;

/** What somebody says of somebody else, as a proposal. `by` is the member who wrote it: the gate lets nobody write another. */
export const proposalSchema = z.strictObject({
  id: idSchema,
  about: endSchema,
  words,
  by: idSchema,
  byName: name,
  on: moment,
  answer: z.strictObject({ is: z.enum(ANSWERS), words, by: idSchema, byName: name, on: moment }).nullable(),
});

export type Proposal = z.infer<typeof proposalSchema>;
