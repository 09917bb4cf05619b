import { z } from 'zod';

/**
 * An identifier: 128 random bits in base64url (22 characters) when we made it. Handed in, never made here.
 * It starts with a letter or a digit, so that no key such as `__proto__` can pass for one.
 */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{7,39}$/);

export type Id = z.infer<typeof idSchema>;
