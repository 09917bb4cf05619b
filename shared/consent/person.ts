import { z } from 'zod';
import { idSchema } from '../domain/id.ts';

/** Somebody who is named: with the id that the family file or the table gives them, or null when they have none. */
export const personSchema = z.strictObject({
  id: idSchema.nullable(),
  name: z.string().trim().min(1).max(200),
});

export type Person = z.infer<typeof personSchema>;
