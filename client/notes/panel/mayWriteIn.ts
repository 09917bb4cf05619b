import type { CompartmentView } from '#shared/protocol/http/views.ts';

/** Whether notes may be begun and changed there; the server decides, this is what is offered. */
export function mayWriteIn(compartment: CompartmentView, readOnly: boolean): boolean {
  return !readOnly && compartment.access === 'write' && !compartment.archived;
}
