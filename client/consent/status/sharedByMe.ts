import type { SharedCompartment } from '#shared/protocol/http/consentViews.ts';

/**
 * What is open to others than me: what somebody gave first, for that is what can be stopped here. What only I see is
 * shared with nobody. CS1.
 */
export function sharedByMe(shared: readonly SharedCompartment[], meId: string): SharedCompartment[] {
  const given = ({ openTo }: SharedCompartment) => Number(openTo.some(({ rowId }) => rowId !== null));
  return shared
    .map((one) => ({ ...one, openTo: one.openTo.filter(({ member }) => member.memberId !== meId) }))
    .filter(({ openTo }) => openTo.length > 0)
    .sort((a, b) => given(b) - given(a));
}
