import type { PlacedLink } from '#shared/board/index.ts';
import type { Desk } from './desk.ts';

/** Whether a birth may gain a parent of this compartment: writable, and at least as closed. BO56. */
export function mayGrow(desk: Desk, compartment: string): (link: PlacedLink) => boolean {
  return (link) =>
    desk.writable(link.compartment) !== null && desk.atLeastAsClosed(link.compartment, compartment);
}
