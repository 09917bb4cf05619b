import { type Guardianship, SUBJECT_SIGNER_ID } from '#shared/consent/guardianship.ts';
import type { Person } from '#shared/consent/person.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';

/** Whom L.226-2-2 CASF has told beforehand: those who hold authority, and the child who understands. */
export function toInformOf(file: Guardianship | null, { members }: Pick<SituationView, 'members'>): Person[] {
  if (file === null) return [];
  const { subject, holders } = file;
  const child = members.find(({ id }) => id === subject.memberId);
  return [
    ...holders.filter(({ capacity }) => capacity !== 'ase').map(({ id, name }) => ({ id, name })),
    ...(subject.discernment && child !== undefined ? [{ id: SUBJECT_SIGNER_ID, name: child.name }] : []),
  ];
}
