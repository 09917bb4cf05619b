import { z } from 'zod';
import { ERROR_CODES, type ErrorCode } from '../errorCodes.ts';

const codes = Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]];

/** A problem document (RFC 9457, application/problem+json). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  detail: z.string().optional(),
  /** for wouldExposeLinks and linkedElsewhere: the links in question, among those the asker may see */
  links: z.array(z.object({ compartment: z.string(), id: z.string() })).optional(),
  /** for basisRefused: what the law asks and isn't there, and of whom; each code has a sentence */
  issues: z
    .array(z.object({ code: z.string(), memberId: z.string().nullable(), name: z.string().nullable() }))
    .optional(),
  /** for slowDown: seconds to wait */
  retryAfter: z.int().optional(),
});

export type Problem = z.infer<typeof problemSchema>;
