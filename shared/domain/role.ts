import { z } from 'zod';

/** What somebody does at this table. An observer reads what is open to them and writes nothing. */
export const ROLES = ['facilitator', 'participant', 'observer'] as const;

export const roleSchema = z.enum(ROLES);

export type Role = z.infer<typeof roleSchema>;
