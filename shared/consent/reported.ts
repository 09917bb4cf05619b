import { z } from 'zod';
import { momentSchema } from './moment.ts';

/**
 * A signalement or an information préoccupante (226-14 CP, L.226-2-1 CASF) leaves by its own road, never by this table.
 * All that may be kept of it here is when; anything else is refused, a word of explanation first of all.
 */
export const reportedSchema = z.strictObject({ at: momentSchema });

export type Reported = z.infer<typeof reportedSchema>;
