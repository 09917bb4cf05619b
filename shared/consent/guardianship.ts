import { z } from 'zod';
import { idSchema } from '../domain/id.ts';

/** What somebody of the family file is to the person concerned. `ase` does the usual acts of a child in its care. */
export const HOLDER_CAPACITIES = [
  'mother',
  'father',
  'holder',
  'tutor',
  'curator',
  'delegate',
  'familyCouncil',
  'ase',
] as const;

const holderCapacitySchema = z.enum(HOLDER_CAPACITIES);

export type HolderCapacity = z.infer<typeof holderCapacitySchema>;

/** As what somebody signs. `self`: the adult concerned. `minor`: the minor concerned. */
export const signerCapacitySchema = z.enum(['self', 'minor', ...HOLDER_CAPACITIES]);

export type SignerCapacity = z.infer<typeof signerCapacitySchema>;

/** The person concerned signs under this id: they are in no list of holders. */
export const SUBJECT_SIGNER_ID = 'theSubject';

const holderSchema = z.strictObject({
  id: idSchema,
  memberId: idSchema.nullable(),
  name: z.string().trim().min(1).max(200),
  capacity: holderCapacitySchema,
});

export type Holder = z.infer<typeof holderSchema>;

const refSchema = z.string().trim().min(1).max(300).nullable();

/** The family file: who decides for the person concerned, and what shows it (articles 371-1 to 375-9, 459 C. civ.). */
export const guardianshipSchema = z
  .strictObject({
    subject: z.strictObject({
      memberId: idSchema.nullable(),
      /** YYYY-MM-DD; null while nobody knows it, and then nothing can be signed */
      birthDate: z.string().max(10).nullable(),
      /** old and able enough to understand what is asked (388-1 C. civ.) */
      discernment: z.boolean(),
      protection: z.enum(['none', 'tutelle', 'curatelle', 'sauvegarde', 'habilitation']),
      /** under protection, but able to decide this alone (459 C. civ.) */
      decidesAlone: z.boolean(),
    }),
    authority: z.enum(['joint', 'exclusive', 'delegated', 'guardian', 'ward']),
    separated: z.boolean(),
    holders: z.array(holderSchema).max(12),
    exclusiveHolderId: idSchema.nullable(),
    /** the judgement, or the act, that says who holds authority when it isn't both parents */
    judgementRef: refSchema,
    confidedToAse: z.boolean(),
    /** a judge allowed it in the parents' place (375-7 al. 2 C. civ.) */
    judgeAuthorisationRef: refSchema,
  })
  .refine(({ holders }) => new Set(holders.map(({ id }) => id)).size === holders.length, {
    path: ['holders'],
    message: 'sameIdTwice',
  })
  .refine(({ holders }) => holders.every(({ id }) => id !== SUBJECT_SIGNER_ID), {
    path: ['holders'],
    message: 'reservedId',
  });

export type Guardianship = z.infer<typeof guardianshipSchema>;
