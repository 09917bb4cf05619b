import { expect, it, vi } from 'vitest';
import { refused } from '../http/outcome.ts';
import type { Guard } from '../people/guard.ts';
import { routesFor } from '../testing/routesFor.ts';
import { pictureRoutes } from './routes.ts';
import type { PictureService } from './service.ts';

it('[PI4] writing is asked for to add, reading to read, before a byte is taken in or opened', async () => {
  const guard = vi.fn<Guard>(async () => refused('notAllowed'));
  const pictures = {
    add: vi.fn<PictureService['add']>(),
    read: vi.fn<PictureService['read']>(),
    onPaper: vi.fn<PictureService['onPaper']>(),
  };
  const compartmentId = 'common-0001';
  const place = { situationId: 'situation-0001', compartmentId, kind: 'board' as const, epoch: 1 };
  const ask = routesFor('nadia', (mount) =>
    pictureRoutes(mount, { guard, book: { locate: async () => place }, pictures }),
  );
  const path = `/api/compartments/${compartmentId}/pictures`;
  const pull = vi.fn((controller: ReadableStreamDefaultController<Uint8Array>) => controller.close());
  const sent = await ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new ReadableStream({ pull }, { highWaterMark: 0 }),
    duplex: 'half',
  });
  const got = await ask(`${path}/picture-0001`);
  expect([sent.status, got.status]).toEqual([403, 403]);
  const question = { accountId: 'nadia', compartmentId, resource: 'board' };
  expect(guard.mock.calls).toMatchObject([
    [{ ...question, verb: 'update' }],
    [{ ...question, verb: 'read' }],
  ]);
  for (const untouched of [pictures.add, pictures.read, pull]) expect(untouched).not.toHaveBeenCalled();
});
