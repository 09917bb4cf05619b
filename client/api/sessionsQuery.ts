import { queryOptions } from '@tanstack/react-query';
import { listSessions } from './listSessions.ts';

export const sessionsQuery = queryOptions({ queryKey: ['me', 'sessions'], queryFn: listSessions });
