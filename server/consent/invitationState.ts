import { z } from 'zod';
import { withdrawalChannelSchema } from '#shared/consent/events.ts';
import { signatureMethodSchema, strokesSchema } from '#shared/consent/signature.ts';
import { idSchema } from '#shared/domain/id.ts';
import { personViewSchema } from '#shared/protocol/http/consentViews.ts';
import type { LedgerEntry } from '../ledger/entry.ts';

/** What the ledger seals about the family's letter. The whole text is kept: it is what was signed. */
const invitationPayloadSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('signed'),
    noteId: idSchema.nullable(),
    text: z.string(),
    sha256: z.string(),
    person: personViewSchema,
    as: z.enum(['family', 'referent']),
    method: signatureMethodSchema,
    name: z.string(),
    strokes: strokesSchema.nullable(),
    witness: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('withdrawn'),
    byWhom: personViewSchema,
    channel: withdrawalChannelSchema,
    reason: z.string().nullable(),
  }),
]);

type Payload = z.infer<typeof invitationPayloadSchema>;
type Signed = Payload & { kind: 'signed' };

export interface InvitationState {
  state: 'none' | 'standing' | 'withdrawn';
  letter: { noteId: string | null; sha256: string; text: string; writtenAt: number } | null;
  signatures: (Signed & { at: number })[];
  missing: ('family' | 'referent')[];
  withdrawn: ((Payload & { kind: 'withdrawn' }) & { at: number }) | null;
}

const BOTH = ['family', 'referent'] as const;
/** Once it was taken back, everybody else has left: the family alone can invite them again. */
const FAMILY = ['family'] as const;

/**
 * The family's invitation, out of its entries: it stands once a holder and a professional signed the same text, until the
 * family takes it back; then until a holder signs again. Another text doesn't take down the letter that stands. CN50, CN51.
 */
export function readInvitation(entries: readonly LedgerEntry[]): InvitationState {
  let now: InvitationState = {
    state: 'none',
    letter: null,
    signatures: [],
    missing: [...BOTH],
    withdrawn: null,
  };
  for (const entry of entries) {
    if (entry.payload === null) continue;
    const { at } = entry;
    const said = invitationPayloadSchema.parse(entry.payload);
    if (said.kind === 'withdrawn') {
      now = { ...now, state: 'withdrawn', signatures: [], missing: [...FAMILY], withdrawn: { ...said, at } };
      continue;
    }
    const isAnew = now.letter?.sha256 !== said.sha256;
    const { noteId, sha256, text } = said;
    const letter = isAnew ? { noteId, sha256, text, writtenAt: at } : now.letter;
    const signatures = [...(isAnew ? [] : now.signatures), { ...said, at }];
    const needed = now.state === 'withdrawn' ? FAMILY : BOTH;
    const missing = needed.filter((as) => !signatures.some((signature) => signature.as === as));
    now = { ...now, letter, signatures, missing, state: missing.length === 0 ? 'standing' : now.state };
  }
  return now;
}
