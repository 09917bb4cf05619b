import { type ConsentEvent, consentPayloadSchema, type EventStamp } from './events.ts';

/**
 * An entry of the ledger, read back: `kind` is `consent.<event>`, `payload` what was sealed. Null for what can't be
 * understood (another record's entry, a payload whose key was destroyed): it then says nothing, and nothing opens.
 */
export function consentEventOf(entry: EventStamp & { kind: string; payload: unknown }): ConsentEvent | null {
  const { entryId, at, actorAccountId, order } = entry;
  const payload = consentPayloadSchema.safeParse(entry.payload);
  if (!payload.success || entry.kind !== `consent.${payload.data.kind}`) return null;
  return { ...payload.data, entryId, at, actorAccountId, order };
}
