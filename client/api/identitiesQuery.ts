import { queryOptions } from '@tanstack/react-query';
import { listIdentities } from './listIdentities.ts';

export const identitiesQuery = queryOptions({ queryKey: ['me', 'identities'], queryFn: listIdentities });
