import { z } from 'zod';
import { approxDateSchema } from '../domain/approxDate.ts';
import { groundSchema } from '../domain/ground.ts';
import { idSchema } from '../domain/id.ts';
import { periodSchema } from '../domain/period.ts';
import { sectorSchema } from '../domain/sector.ts';
import { LIMITS } from '../protocol/limits.ts';

const coordinate = z.number().min(-100_000).max(100_000);

/** The centre of an element, [x, y] in board pixels. One value: who moves it moves both. */
export const pointSchema = z.tuple([coordinate, coordinate]);
export type Point = z.infer<typeof pointSchema>;

const name = z.string().max(LIMITS.nameLength);

/**
 * What came with the second version of the schema is optional: absent says nothing, and `null` takes back what was said
 * (a field can be written anew, and several people write at once).
 */
const base = {
  id: idSchema,
  at: pointSchema,
  /** put there by hand: the layout leaves it where it is */
  pinned: z.boolean().optional(),
  during: periodSchema.nullish(),
  ground: groundSchema.nullish(),
};

/**
 * The shape a person is drawn with (domain.md's notation): square: man or boy, circle: woman or girl, diamond: not known,
 * rounded: not said, dome: non-binary, then trans people (the outer shape is the gender lived in), and an animal.
 */
export const PERSON_SYMBOLS = [
  'square',
  'circle',
  'diamond',
  'rounded',
  'dome',
  'transMan',
  'transWoman',
  'animal',
] as const;

/** Who isn't born, or wasn't. */
export const BEGINNINGS = ['pregnancy', 'miscarriage', 'abortion', 'stillbirth'] as const;

/** How an illness or a dependency stands: it fills its half of the symbol. */
export const CONDITIONS = ['present', 'suspected', 'remission'] as const;

/** Small marks beside a symbol. */
export const PERSON_SIGNS = [
  'smoker',
  'obesity',
  'language',
  'secret',
  'migration',
  'twoCultures',
  'inCare',
] as const;

export const personSchema = z.strictObject({
  ...base,
  kind: z.literal('person'),
  name,
  /** the part of the name that is the family's, where a file said so: never guessed, and gone when the name changes */
  surname: z.string().max(LIMITS.nameLength).nullish(),
  symbol: z.enum(PERSON_SYMBOLS),
  birthYear: z.int().min(1850).max(2150).nullable(),
  deceased: z.boolean(),
  /** the person the situation is about */
  concerned: z.boolean(),
  /** living: lives with the family. community: shares its collective life (a neighbour, a friend) */
  ring: z.enum(['living', 'community']),
  /** finer than `birthYear`, which is its year (null for somebody of another age than ours) */
  birth: approxDateSchema.nullish(),
  death: approxDateSchema.nullish(),
  beginning: z.enum(BEGINNINGS).nullish(),
  /** who asked, without being the person concerned */
  consultand: z.boolean().optional(),
  /** several people drawn as one */
  count: z.int().min(2).max(99).nullish(),
  illness: z.enum(CONDITIONS).nullish(),
  substance: z.enum(CONDITIONS).nullish(),
  signs: z.array(z.enum(PERSON_SIGNS)).max(PERSON_SIGNS.length).optional(),
  /** where they live, in a word */
  place: z.string().max(LIMITS.labelLength).nullish(),
  /** who round the table this is */
  memberId: idSchema.nullish(),
  /** came marked as confidential from another program: not drawn unless somebody asks */
  restricted: z.boolean().optional(),
});

/** People under one roof: an enclosure drawn round its members; `at` is its place while it has none. */
export const householdSchema = z.strictObject({
  ...base,
  kind: z.literal('household'),
  name,
  /** a home, or a place where somebody is placed (a MECS, a foster family) */
  nature: z.enum(['home', 'placement']).optional(),
  what: z.string().max(LIMITS.labelLength).nullish(),
});

export const structureSchema = z.strictObject({
  ...base,
  kind: z.literal('structure'),
  name,
  /** what it is, in the words of the people: « école », « CMPP » */
  what: z.string().max(LIMITS.labelLength),
  sector: sectorSchema,
});

export const professionalSchema = z.strictObject({
  ...base,
  kind: z.literal('professional'),
  name,
  function: z.string().max(LIMITS.labelLength),
});

export const textSchema = z.strictObject({
  ...base,
  kind: z.literal('text'),
  text: z.string().max(LIMITS.textLength),
  /** px */
  width: z.number().min(40).max(2_000),
});

const reach = z.number().min(-5_000).max(5_000);

/** A surface somebody drew: a free one, or where a service intervenes. Where two interventions meet is their field of overlap. */
export const zoneSchema = z.strictObject({
  ...base,
  kind: z.literal('zone'),
  name,
  /** corners, from `at`, board pixels */
  outline: z
    .array(z.tuple([reach, reach]))
    .min(3)
    .max(64),
  meaning: z.enum(['free', 'intervention']),
  tint: z.int().min(0).max(5),
});

/** A photograph or a drawing that lies under the map. Its bytes are the compartment's (server/pictures); this is where it lies. */
export const pictureSchema = z.strictObject({
  ...base,
  kind: z.literal('picture'),
  /** what it shows, for whoever doesn't see it */
  name,
  /** of the compartment this element is in: asked for through another, it isn't there */
  picture: idSchema,
  /** board pixels */
  width: z.number().min(40).max(2_000),
  height: z.number().min(20).max(4_000),
});

export const elementSchema = z.discriminatedUnion('kind', [
  personSchema,
  householdSchema,
  structureSchema,
  professionalSchema,
  textSchema,
  zoneSchema,
  pictureSchema,
]);

export type Person = z.infer<typeof personSchema>;
export type Household = z.infer<typeof householdSchema>;
export type Structure = z.infer<typeof structureSchema>;
export type Professional = z.infer<typeof professionalSchema>;
export type FreeText = z.infer<typeof textSchema>;
export type Zone = z.infer<typeof zoneSchema>;
export type BoardPicture = z.infer<typeof pictureSchema>;
export type Element = z.infer<typeof elementSchema>;
export type ElementKind = Element['kind'];
