import { z } from 'zod';
import { dataCategorySchema } from '../domain/compartment.ts';
import { idSchema } from '../domain/id.ts';
import { sectorSchema } from '../domain/sector.ts';

/** What a sharing is for: a closed list, so that each has its words in every text that is signed. */
export const PURPOSES = [
  'schooling',
  'care',
  'childProject',
  'socialSupport',
  'networkMeeting',
  'supportPlan',
  'orientation',
  'training',
  'statistics',
] as const;

export const purposeSchema = z.enum(PURPOSES);

export type Purpose = z.infer<typeof purposeSchema>;

/** How it is shared: read at the table, as a paper, in a video call, to learn from, counted, in the MDPH's file. */
export const SHARING_MODES = ['board', 'document', 'video', 'training', 'statistics', 'gos'] as const;

export const sharingModeSchema = z.enum(SHARING_MODES);

export type SharingMode = z.infer<typeof sharingModeSchema>;

/** One person at the table, or all those of a sector. */
const recipientSchema = z.union([
  z.strictObject({ memberId: idSchema }),
  z.strictObject({ sector: sectorSchema }),
]);

export type Recipient = z.infer<typeof recipientSchema>;

/** One thing to say yes or no to: this, for that, to them, in this way. Each row is answered on its own. */
export const scopeRowSchema = z.strictObject({
  id: idSchema,
  category: dataCategorySchema,
  /** null: every compartment of the category */
  compartmentId: idSchema.nullable(),
  purpose: purposeSchema,
  recipient: recipientSchema,
  mode: sharingModeSchema,
});

export type ScopeRow = z.infer<typeof scopeRowSchema>;
