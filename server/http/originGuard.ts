import type { MiddlewareHandler } from 'hono';
import { refused } from './outcome.ts';
import { problem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send. A request that changes something must come from our own
 * origin, by its `Origin`, or by `Sec-Fetch-Site` where a browser leaves the origin out; neither is no.
 */
export function originGuard(isOwn: (origin: string | undefined) => boolean): MiddlewareHandler {
  return async (context, next) => {
    if (!SAFE.has(context.req.method)) {
      const origin = context.req.header('origin');
      const site = context.req.header('sec-fetch-site');
      const own = origin === undefined ? site === 'same-origin' : isOwn(origin);
      if (!own || (site !== undefined && site !== 'same-origin')) return problem(refused('badOrigin'));
    }
    return await next();
  };
}
