import { expect, it, vi } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import type { Mount } from '../http/mount.ts';
import { refused } from '../http/outcome.ts';
import { importRoutes } from './routes.ts';

it('[HT63] [GD88] writing there is asked for before a byte of the file is read', async () => {
  const handlers = new Map<unknown, (received: object, visit: object) => Promise<unknown>>();
  const guard = vi.fn(async (_asked: object) => refused('notAllowed'));
  const imports = { gedcom: vi.fn(), progress: vi.fn() };
  const upload = { read: vi.fn() };
  const book = { locate: async () => ({ situationId: 'situation-0001' }) };
  const mount = (call: unknown, handler: never) => handlers.set(call, handler);
  importRoutes(mount as unknown as Mount, { guard, book, imports } as never);
  const params = { compartmentId: 'common-0001' };
  const answer = await handlers.get(api.imports.gedcom)?.(
    { params, query: {}, upload },
    { accountId: 'nadia' },
  );
  expect(answer).toEqual(refused('notAllowed'));
  expect(guard).toHaveBeenCalledWith(
    expect.objectContaining({ ...params, accountId: 'nadia', resource: 'board', verb: 'update' }),
  );
  for (const untouched of [imports.gedcom, upload.read]) expect(untouched).not.toHaveBeenCalled();
});
