import { z } from 'zod';
import { idSchema } from './id.ts';
import { SECTORS, sectorSchema } from './sector.ts';

/** Whom a compartment is open to: everybody at the table, or these sectors and these members. */
export const audienceSchema = z.strictObject({
  everyone: z.boolean(),
  sectors: z.array(sectorSchema).max(SECTORS.length),
  memberIds: z.array(idSchema).max(500),
});

export type Audience = z.infer<typeof audienceSchema>;

export const NOBODY: Audience = { everyone: false, sectors: [], memberIds: [] };

export const EVERYONE: Audience = { everyone: true, sectors: [], memberIds: [] };
