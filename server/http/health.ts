import { timingSafeEqual } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Registry } from 'prom-client';

const READY_TIMEOUT_MS = 2_000;
const LOOPBACK = /^(::ffff:)?127\.|^::1$/;

export interface HealthDeps {
  /** resolves when the store answers */
  ping(): Promise<void>;
  metrics: Registry;
  metricsToken: string | null;
  addressOf(context: Context): string;
}

/** /healthz: the process serves. /readyz: the store answers too. /metrics: for the machine itself, or a token. */
export function health(app: OpenAPIHono, deps: HealthDeps): void {
  app.get('/healthz', (context) => context.text('ok\n'));

  app.get('/readyz', async (context) => {
    const ready = await answersInTime(deps.ping());
    return context.text(ready ? 'ready\n' : 'the store does not answer\n', ready ? 200 : 503);
  });

  app.get('/metrics', async (context) => {
    const given = context.req.header('authorization') ?? '';
    const local = LOOPBACK.test(deps.addressOf(context)) && !context.req.header('x-forwarded-for');
    const allowed = deps.metricsToken ? same(given, `Bearer ${deps.metricsToken}`) : local;
    if (!allowed) return context.text('Not found\n', 404);
    return context.body(await deps.metrics.metrics(), 200, { 'content-type': deps.metrics.contentType });
  });
}

async function answersInTime(answer: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), READY_TIMEOUT_MS);
  });
  try {
    return await Promise.race([
      answer.then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

function same(a: string, b: string): boolean {
  const [one, two] = [Buffer.from(a), Buffer.from(b)];
  return one.length === two.length && timingSafeEqual(one, two);
}
