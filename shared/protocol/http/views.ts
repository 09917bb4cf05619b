import { z } from 'zod';
import { audienceSchema } from '../../domain/audience.ts';
import { compartmentKindSchema, dataCategorySchema } from '../../domain/compartment.ts';
import { familyPlaceSchema } from '../../domain/familyPlace.ts';
import { idSchema } from '../../domain/id.ts';
import { professionSchema } from '../../domain/profession.ts';
import { roleSchema } from '../../domain/role.ts';
import { sectorSchema } from '../../domain/sector.ts';
import { LIMITS } from '../limits.ts';

/** Milliseconds since 1970. */
export const momentSchema = z.int().nonnegative();

export const nameSchema = z.string().trim().min(1).max(LIMITS.nameLength);
/** A function, a structure: may be empty. */
export const wordsSchema = z.string().trim().max(LIMITS.nameLength);

/** Why somebody sees something: the words of shared/policy/reason.ts. */
export const reasonSchema = z.string();

export const memberViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  sector: sectorSchema,
  function: z.string(),
  organization: z.string(),
  /** for the sector `family`; null: nobody has said */
  familyPlace: familyPlaceSchema.nullable(),
  profession: professionSchema.nullable(),
  /** members of one care team carry the same name */
  careTeam: z.string().nullable(),
  isMe: z.boolean(),
  /** invited, has not come yet */
  pending: z.boolean(),
});
export type MemberView = z.infer<typeof memberViewSchema>;

const noteViewSchema = z.object({ id: idSchema, title: z.string(), document: z.string() });
export type NoteView = z.infer<typeof noteViewSchema>;

/**
 * A compartment as one member may know it. `access: 'none'` is listed only to a facilitator, who manages names
 * and audiences: no board, no notes.
 */
const compartmentViewSchema = z.object({
  id: idSchema,
  kind: compartmentKindSchema,
  name: z.string(),
  category: dataCategorySchema,
  audience: audienceSchema,
  access: z.enum(['none', 'read', 'write']),
  /** why it is open to me, and until when; null where it isn't, and where no end is said */
  because: reasonSchema.nullable(),
  until: momentSchema.nullable(),
  /** my private draft */
  mine: z.boolean(),
  archived: z.boolean(),
  board: z.string().nullable(),
  notes: z.array(noteViewSchema),
  /** ids of the members who see it */
  readers: z.array(idSchema),
});
export type CompartmentView = z.infer<typeof compartmentViewSchema>;

export const situationRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  archived: z.boolean(),
  createdAt: momentSchema,
  myRole: roleSchema,
  memberCount: z.int(),
});
export type SituationRow = z.infer<typeof situationRowSchema>;

export const situationViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  archived: z.boolean(),
  /** the family's invitation, on which the table rests */
  invitation: z.enum(['none', 'standing', 'withdrawn']),
  /** there are rules of the session that I haven't accepted yet: nothing opens before */
  charterMissing: z.boolean(),
  /** since when lines of violence and abuse may be drawn, who said so and why; null: they may not */
  sensitiveLines: z.object({ since: momentSchema, by: z.string(), reason: z.string() }).nullable(),
  me: memberViewSchema,
  members: z.array(memberViewSchema),
  compartments: z.array(compartmentViewSchema),
});
export type SituationView = z.infer<typeof situationViewSchema>;
