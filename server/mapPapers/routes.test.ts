import { expect, it } from 'vitest';
import { createRateLimits } from '../http/limits.ts';
import type { Mount } from '../http/mount.ts';
import { done, type Outcome } from '../http/outcome.ts';
import { type MapPaperRoutesDeps, mapPaperRoutes } from './routes.ts';

const MOST = 12;

it('[MP10] a dozen in ten minutes, then a refusal with the time to wait, and nothing is written down for it', async () => {
  let written = 0;
  let print: ((received: object, visit: object) => Promise<Outcome<unknown>>) | null = null;
  const mount: Mount = (_call, handler) => {
    print = handler as unknown as NonNullable<typeof print>;
  };
  const deps = {
    guard: async () => done({ facts: {}, me: { id: 'member-0001' } }),
    requireFresh: async () => done(undefined),
    exporting: {
      async ask() {
        written += 1;
        return done({ watermark: { to: 'Nadia', at: 1, reference: 'x' } });
      },
    },
    mapPapers: { print: async () => ({ bytes: new Uint8Array(), type: 'application/pdf', name: 'x' }) },
    limits: createRateLimits(),
  };
  mapPaperRoutes(mount, deps as unknown as MapPaperRoutesDeps);
  const received = { params: { situationId: 'situation-0001' }, body: { compartmentIds: ['common-0001'] } };
  const ask = (accountId: string) => print?.(received, { accountId });
  for (let count = 0; count < MOST; count += 1) expect(await ask('nadia')).toMatchObject({ ok: true });
  const refusal = await ask('nadia');
  expect(refusal).toMatchObject({ ok: false, because: 'tooManyPrints' });
  expect(refusal).toHaveProperty(
    'retryAfter',
    expect.toSatisfy((wait: number) => wait > 500 && wait <= 600),
  );
  expect(written).toBe(MOST);
  // Of one account: others print.
  expect(await ask('karim')).toMatchObject({ ok: true });
});
