import { OpenAPIHono } from '@hono/zod-openapi';
import { createRateLimits } from '../http/limits.ts';
import { createLogger } from '../http/logger.ts';
import { createMount, type Mount } from '../http/mount.ts';

/** A slice's routes on a server of their own, without a port: every request is that person's. */
export function routesFor(
  accountId: string,
  routes: (mount: Mount) => void,
): (path: string, init?: RequestInit & { duplex?: 'half' }) => Promise<Response> {
  const app = new OpenAPIHono();
  routes(
    createMount({
      app,
      principalOf: async () => ({ accountId, sessionId: `session-of-${accountId}` }),
      seen: () => undefined,
      addressOf: () => '192.0.2.1',
      limits: createRateLimits(),
      log: createLogger('silent'),
    }),
  );
  return async (path, init) => await app.request(path, init);
}
