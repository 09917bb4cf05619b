import { z } from 'zod';

const ACRONYM = /^[\p{L}\p{N}](?:[\p{L}\p{N}&.'’/-]*[\p{L}\p{N}])$/u;
const CAPITAL_OR_DIGIT = /[\p{Lu}\p{N}]/u;

/** An acronym that facilitators add for their situation. AG10. */
export const ownAcronymSchema = z.strictObject({
  acronym: z
    .string()
    .trim()
    .min(2)
    .max(20)
    .regex(ACRONYM)
    .refine((letters) => CAPITAL_OR_DIGIT.test(letters)),
  meaning: z.string().trim().min(2).max(200),
});

export type OwnAcronym = z.infer<typeof ownAcronymSchema>;
