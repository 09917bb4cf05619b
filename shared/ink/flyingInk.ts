import type { z } from 'zod';
import { strokeSchema } from '../board/stroke.ts';
import { INK_LIMITS } from './inkLimits.ts';

/** The end of a stroke that somebody is drawing: it travels as presence, and is written nowhere. */
export const flyingInkSchema = strokeSchema
  .omit({ id: true })
  .extend({ path: strokeSchema.shape.path.max(INK_LIMITS.flyingPath) })
  .strip();

export type FlyingInk = z.infer<typeof flyingInkSchema>;
