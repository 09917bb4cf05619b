import { queryOptions } from '@tanstack/react-query';
import { readTodo } from './readTodo.ts';

/** What is missing to share further, with names. */
export function todoQuery(situationId: string) {
  return queryOptions({
    queryKey: ['consents', situationId, 'todo'],
    queryFn: () => readTodo({ situationId }),
    refetchInterval: 20_000,
  });
}
