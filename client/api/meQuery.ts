import { queryOptions } from '@tanstack/react-query';
import type { Answer } from '#shared/protocol/http/call.ts';
import type { signInCalls } from '#shared/protocol/http/signIn.ts';
import { ApiProblem } from './ApiProblem.ts';
import { readMe } from './readMe.ts';

export type Me = Answer<typeof signInCalls.me>;

/** Who is signed in; null for nobody, which is an answer and not an error. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    try {
      return await readMe();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'signIn') return null;
      throw error;
    }
  },
  staleTime: 60_000,
});
