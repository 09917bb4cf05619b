import { z } from 'zod';
import { groundSchema } from '../domain/ground.ts';
import { idSchema } from '../domain/id.ts';
import { periodSchema } from '../domain/period.ts';
import { LIMITS } from '../protocol/limits.ts';
import { EMOTIONS } from './emotion.ts';

/** Where a link ends: an element of this compartment's board, or of another that is at least as open. */
export const endSchema = z.strictObject({ compartment: idSchema, element: idSchema });
export type End = z.infer<typeof endSchema>;

const base = { id: idSchema, during: periodSchema.nullish(), ground: groundSchema.nullish() };

const label = z.string().max(LIMITS.labelLength);
const year = z.int().min(1850).max(2150).nullable();

/**
 * A directed link of the sociogénogramme. Which of the four kinds it is, and so its colour, dash and head, is
 * computed from its ends (relationKind.ts), never stored.
 */
export const relationSchema = z.strictObject({
  ...base,
  kind: z.literal('relation'),
  from: endSchema,
  to: endSchema,
  label,
  /** which activation came first: 1, 2, 3 … */
  order: z.int().min(1).max(9_999).nullable(),
  /** when, as the table says it: an ISO date, a year, « depuis la rentrée » */
  date: label.nullable(),
});

/** What two people are to each other (GenoPro's unions, in the words of McGoldrick). `separated` is in fact, not in law. */
export const UNIONS = [
  'married',
  'pacs',
  'cohabiting',
  'separated',
  'divorced',
  'engaged',
  'engagedCohabiting',
  'engagedSeparated',
  'cohabitationEnded',
  'pacsEnded',
  'separatedLegal',
  'annulled',
  'reconciled',
  'widowed',
  'lat',
  'dating',
  'temporary',
  'affair',
  'secretAffair',
  'nonSentimental',
  'nonSentimentalSeparated',
  'forced',
  'other',
] as const;

export const coupleSchema = z.strictObject({
  ...base,
  kind: z.literal('couple'),
  a: endSchema,
  b: endSchema,
  union: z.enum(UNIONS),
  since: year,
  until: year,
  consanguineous: z.boolean().optional(),
  noChildren: z.enum(['byChoice', 'infertility']).nullish(),
});

export const FILIATIONS = [
  'biological',
  'adopted',
  'foster',
  'adoptedOut',
  'stepchild',
  'guardian',
  'kinshipCarer',
  'donor',
  'surrogate',
] as const;

/** From one or two parents down to a child; who has more parents has several such links. */
export const childSchema = z.strictObject({
  ...base,
  kind: z.literal('child'),
  parents: z.array(endSchema).min(1).max(2),
  child: endSchema,
  filiation: z.enum(FILIATIONS),
  /** the same group on each of the twins */
  twins: z
    .strictObject({ group: idSchema, zygosity: z.enum(['fraternal', 'identical', 'unknown']) })
    .nullish(),
  /** place among brothers and sisters, where dates don't say: 1 is the eldest */
  rank: z.int().min(1).max(99).nullish(),
});

/** A person of a household (several households allowed), or a professional of a structure. */
export const membershipSchema = z.strictObject({
  ...base,
  kind: z.literal('membership'),
  member: endSchema,
  of: endSchema,
  place: z.enum(['inside', 'beside']),
  /** share of the nights spent there, % */
  nights: z.number().min(0).max(100).nullish(),
});

/** How two people are with each other: undated unless somebody says so, and never a fact by itself. */
export const emotionSchema = z.strictObject({
  ...base,
  kind: z.literal('emotion'),
  from: endSchema,
  to: endSchema,
  emotion: z.enum(EMOTIONS),
  label,
});

export const STRENGTHS = ['strong', 'moderate', 'tenuous', 'none'] as const;
export const ENERGIES = ['none', 'toFamily', 'toSystem', 'both'] as const;

/** A link of the ecomap (Hartman 1975), from the family's side to a system round it. */
export const ecoSchema = z.strictObject({
  ...base,
  kind: z.literal('eco'),
  from: endSchema,
  to: endSchema,
  strength: z.enum(STRENGTHS),
  stress: z.boolean(),
  energy: z.enum(ENERGIES),
  label,
});

export const linkSchema = z.discriminatedUnion('kind', [
  relationSchema,
  coupleSchema,
  childSchema,
  membershipSchema,
  emotionSchema,
  ecoSchema,
]);

export type Relation = z.infer<typeof relationSchema>;
export type Couple = z.infer<typeof coupleSchema>;
export type Child = z.infer<typeof childSchema>;
export type Membership = z.infer<typeof membershipSchema>;
export type Emotion = z.infer<typeof emotionSchema>;
export type Eco = z.infer<typeof ecoSchema>;
export type Link = z.infer<typeof linkSchema>;
export type LinkKind = Link['kind'];

/** Every end of a link, in a fixed order. */
export function endsOf(link: Link): End[] {
  switch (link.kind) {
    case 'relation':
    case 'emotion':
    case 'eco':
      return [link.from, link.to];
    case 'couple':
      return [link.a, link.b];
    case 'child':
      return [...link.parents, link.child];
    case 'membership':
      return [link.member, link.of];
  }
}
