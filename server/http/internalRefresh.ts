import { getConnInfo } from '@hono/node-server/conninfo';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { idSchema } from '#shared/domain/id.ts';
import { AT_HEADER, isInternal, PROOF_HEADER } from './internalProof.ts';
import { refused } from './outcome.ts';
import { problem } from './problem.ts';

export const REFRESH_PATH = '/internal/refresh';

/** What a command beside the server wrote: the server looks at once instead of within a second. */
const refreshSchema = z.strictObject({
  /** a withdrawal whose devices the server knows */
  withdrawal: z.strictObject({ situationId: idSchema, id: idSchema }).nullable(),
  /** documents that were written to: whoever has one open comes back to it */
  documents: z.array(z.string().max(60)).max(4).optional(),
});
export type Refresh = z.infer<typeof refreshSchema>;

const BODY_BYTES = 1_000;
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * For the command line of this machine, and nobody else: to everybody who can't prove that they hold the master key, there
 * is nothing here. It is in no contract. CN80, CN81.
 */
export function internalRefresh(
  app: OpenAPIHono,
  deps: { master: Uint8Array; host: string; now: () => number; refresh: (asked: Refresh) => Promise<void> },
): void {
  app.post(REFRESH_PATH, async (context) => {
    const nothing = () => problem(refused('notFound'));
    const from = getConnInfo(context).remote.address ?? '';
    if (!LOOPBACK.has(from) && from !== deps.host) return nothing();
    if (!(Number(context.req.header('content-length')) <= BODY_BYTES)) return nothing();
    const body = await context.req.text();
    const at = context.req.header(AT_HEADER);
    const proof = context.req.header(PROOF_HEADER);
    if (!isInternal(deps.master, { at, proof, body, now: deps.now() })) return nothing();
    await deps.refresh(refreshSchema.parse(JSON.parse(body)));
    return new Response(null, { status: 204 });
  });
}
