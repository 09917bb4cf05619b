import { z } from 'zod';
import { type FlyingInk, flyingInkSchema } from '#shared/ink/flyingInk.ts';
import { LIMITS } from '#shared/protocol/limits.ts';

const coordinate = z.number().finite();
const point = z.tuple([coordinate, coordinate]);
const ids = z.array(z.string().max(64)).max(LIMITS.selectionLength);

/** What somebody shows of what they are doing. Never saved; who they are is added by the server. */
export interface PresenceFields {
  /** where their pointer is, in board coordinates */
  cursor: [number, number] | null;
  /** ids of the elements they selected */
  selection: string[];
  /** elements under their finger, and how far from where the document has them */
  drag: { ids: string[]; by: [number, number] } | null;
  /** relative positions in a note, as JSON */
  caret: { anchor: unknown; head: unknown } | null;
  /** the middle of their screen and their zoom, to be followed */
  viewport: { at: [number, number]; zoom: number } | null;
  editing: boolean;
  /** the end of what they are drawing by hand */
  ink: FlyingInk | null;
}

const fieldSchemas = {
  cursor: point.nullable(),
  selection: ids,
  drag: z.object({ ids, by: point }).nullable(),
  caret: z.object({ anchor: z.unknown(), head: z.unknown() }).nullable(),
  viewport: z.object({ at: point, zoom: z.number().positive() }).nullable(),
  editing: z.boolean(),
  ink: flyingInkSchema.nullable(),
} satisfies { [F in keyof PresenceFields]: z.ZodType<PresenceFields[F]> };

const NOTHING_SHOWN: PresenceFields = {
  cursor: null,
  selection: [],
  drag: null,
  caret: null,
  viewport: null,
  editing: false,
  ink: null,
};

/** Reads what another client shows, field by field: a field that makes no sense is as if it weren't shown. */
export function readPresenceFields(state: object): PresenceFields {
  const fields: PresenceFields = { ...NOTHING_SHOWN };
  for (const [name, value] of Object.entries(state)) {
    if (!(name in fieldSchemas)) continue;
    const parsed = fieldSchemas[name as keyof PresenceFields].safeParse(value);
    if (parsed.success) Object.assign(fields, { [name]: parsed.data });
  }
  return fields;
}
