import { z } from 'zod';
import { idSchema } from '../domain/id.ts';
import { sectorSchema } from '../domain/sector.ts';
import { LIMITS } from '../protocol/limits.ts';

const coordinate = z.number().min(-100_000).max(100_000);

/** The centre of an element, [x, y] in board pixels. One value: who moves it moves both. */
export const pointSchema = z.tuple([coordinate, coordinate]);
export type Point = z.infer<typeof pointSchema>;

const name = z.string().max(LIMITS.nameLength);
const base = { id: idSchema, at: pointSchema };

/** The shape a person is drawn with (square: man or boy, circle: woman or girl, diamond: not known, rounded: other). */
export const PERSON_SYMBOLS = ['square', 'circle', 'diamond', 'rounded'] as const;

export const personSchema = z.strictObject({
  ...base,
  kind: z.literal('person'),
  name,
  symbol: z.enum(PERSON_SYMBOLS),
  birthYear: z.int().min(1850).max(2150).nullable(),
  deceased: z.boolean(),
  /** the person the situation is about */
  concerned: z.boolean(),
  /** living: lives with the family. community: shares its collective life (a neighbour, a friend) */
  ring: z.enum(['living', 'community']),
});

/** People under one roof: an enclosure drawn round its members; `at` is its place while it has none. */
export const householdSchema = z.strictObject({ ...base, kind: z.literal('household'), name });

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

export const elementSchema = z.discriminatedUnion('kind', [
  personSchema,
  householdSchema,
  structureSchema,
  professionalSchema,
  textSchema,
]);

export type Person = z.infer<typeof personSchema>;
export type Household = z.infer<typeof householdSchema>;
export type Structure = z.infer<typeof structureSchema>;
export type Professional = z.infer<typeof professionalSchema>;
export type FreeText = z.infer<typeof textSchema>;
export type Element = z.infer<typeof elementSchema>;
export type ElementKind = Element['kind'];
