import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address a request comes from. Behind `trustedProxies` reverse proxies, the one that many places from the end
 * of X-Forwarded-For; what is before it anybody may have written.
 */
export function addressOf(trustedProxies: number): (context: Context) => string {
  return (context) => {
    const direct = getConnInfo(context).remote.address ?? 'unknown';
    if (trustedProxies === 0) return direct;
    const chain = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
    return chain.at(-trustedProxies) || direct;
  };
}
