import { z } from 'zod';

/** Milliseconds since 1970, up to the year 9999: beyond it dates can no longer be written. */
export const momentSchema = z.int().min(0).max(253_402_300_799_999);
