import { queryOptions } from '@tanstack/react-query';
import { listInvitations } from './listInvitations.ts';

/** The invitations of a situation that nobody has opened yet. For its facilitators. */
export function invitationsQuery(situationId: string) {
  return queryOptions({
    queryKey: ['situation', situationId, 'invitations'],
    queryFn: () => listInvitations({ situationId }),
  });
}
