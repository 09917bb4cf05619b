import { z } from 'zod';

const base64url = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[A-Za-z0-9_-]+$/);

/** A finger's drawing: lines of points on a field of 1000 × 1000. */
export const strokesSchema = z
  .array(
    z
      .array(z.tuple([z.int().min(0).max(1000), z.int().min(0).max(1000)]))
      .min(1)
      .max(500),
  )
  .min(1)
  .max(40);
export type Strokes = z.infer<typeof strokesSchema>;

/** A passkey's answer to a challenge that is the text's hash. */
const passkeyProofSchema = z.strictObject({
  credentialId: base64url(1400),
  /** kept with the signature: it can be checked after the passkey was removed */
  publicKey: base64url(4000).optional(),
  clientDataJSON: base64url(4000),
  authenticatorData: base64url(4000),
  signature: base64url(4000),
});
export type PasskeyProof = z.infer<typeof passkeyProofSchema>;

/**
 * By what a signer showed who they are. `passkey`: it signed the text itself; the others say how the session of the signature
 * was proved: `passkeySession`, a code or a link to their own mailbox (`otp`), an identity provider; `in_person`: somebody let
 * them in, or heard them.
 */
export const identityProofSchema = z.enum([
  'franceconnect',
  'provider',
  'passkeySession',
  'in_person',
  'otp',
  'passkey',
  'paper',
]);
export type IdentityProof = z.infer<typeof identityProofSchema>;

export const signatureMethodSchema = z.enum(['electronic', 'paper_scan', 'oral_recorded_by_pro']);
export type SignatureMethod = z.infer<typeof signatureMethodSchema>;

/** How somebody signed. On paper or by word of mouth a witness is named: `consentState` holds no such yes without one. */
export const signatureSchema = z.strictObject({
  identityProof: identityProofSchema,
  method: signatureMethodSchema,
  signature: z.strictObject({
    name: z.string().trim().min(1).max(200),
    strokes: strokesSchema.nullable(),
    passkey: passkeyProofSchema.nullable(),
    witness: z.string().trim().min(1).max(200).nullable(),
  }),
});
export type Signature = z.infer<typeof signatureSchema>;
