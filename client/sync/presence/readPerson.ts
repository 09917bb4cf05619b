import { z } from 'zod';
import { roleSchema } from '#shared/domain/role.ts';
import { sectorSchema } from '#shared/domain/sector.ts';

const personSchema = z.object({
  memberId: z.string(),
  name: z.string(),
  sector: sectorSchema,
  role: roleSchema,
});

/** Who is behind a connection, in the server's words. */
export type PresencePerson = z.infer<typeof personSchema>;

/** The person the server wrote into a presence state; `null` when it wrote none. */
export function readPerson(state: object): PresencePerson | null {
  const parsed = personSchema.safeParse('person' in state ? state.person : undefined);
  return parsed.success ? parsed.data : null;
}
