import { z } from 'zod';
import { idSchema } from '../domain/id.ts';
import { LIMITS } from '../protocol/limits.ts';

/** Where a link ends: an element of this compartment's board, or of another that is at least as open. */
export const endSchema = z.strictObject({ compartment: idSchema, element: idSchema });
export type End = z.infer<typeof endSchema>;

const year = z.int().min(1850).max(2150).nullable();

/**
 * A directed link of the sociogénogramme. Which of the four kinds it is, and so its colour, dash and head, is
 * computed from its ends (relationKind.ts), never stored.
 */
export const relationSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('relation'),
  from: endSchema,
  to: endSchema,
  label: z.string().max(LIMITS.labelLength),
  /** which activation came first: 1, 2, 3 … */
  order: z.int().min(1).max(9_999).nullable(),
  /** when, as the table says it: an ISO date, a year, « depuis la rentrée » */
  date: z.string().max(LIMITS.labelLength).nullable(),
});

export const UNIONS = ['married', 'pacs', 'cohabiting', 'separated', 'divorced'] as const;

export const coupleSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('couple'),
  a: endSchema,
  b: endSchema,
  union: z.enum(UNIONS),
  since: year,
  until: year,
});

export const FILIATIONS = ['biological', 'adopted', 'foster'] as const;

/** From one or two parents down to a child. */
export const childSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('child'),
  parents: z.array(endSchema).min(1).max(2),
  child: endSchema,
  filiation: z.enum(FILIATIONS),
});

/** A person of a household (several households allowed), or a professional of a structure. */
export const membershipSchema = z.strictObject({
  id: idSchema,
  kind: z.literal('membership'),
  member: endSchema,
  of: endSchema,
  place: z.enum(['inside', 'beside']),
});

export const linkSchema = z.discriminatedUnion('kind', [
  relationSchema,
  coupleSchema,
  childSchema,
  membershipSchema,
]);

export type Relation = z.infer<typeof relationSchema>;
export type Couple = z.infer<typeof coupleSchema>;
export type Child = z.infer<typeof childSchema>;
export type Membership = z.infer<typeof membershipSchema>;
export type Link = z.infer<typeof linkSchema>;
export type LinkKind = Link['kind'];

/** Every end of a link, in a fixed order. */
export function endsOf(link: Link): End[] {
  switch (link.kind) {
    case 'relation':
      return [link.from, link.to];
    case 'couple':
      return [link.a, link.b];
    case 'child':
      return [...link.parents, link.child];
    case 'membership':
      return [link.member, link.of];
  }
}
