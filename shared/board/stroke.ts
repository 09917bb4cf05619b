import { z } from 'zod';
import { idSchema } from '../domain/id.ts';
import { pointSchema } from './element.ts';

/** One stroke of a pen, written once, when the pen is lifted. */
export const strokeSchema = z.strictObject({
  id: idSchema,
  pen: z.enum(['pen', 'highlighter']),
  tint: z.int().min(0).max(5),
  /** how wide at full pressure, board pixels */
  size: z.number().min(1).max(80),
  /** where it begins, board pixels */
  at: pointSchema,
  /** the points after it, packed (shared/ink) */
  path: z
    .string()
    .max(16_384)
    .regex(/^[A-Za-z0-9_-]*$/),
});

export type Stroke = z.infer<typeof strokeSchema>;
