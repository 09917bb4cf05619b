import { expect, it, vi } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import type { Mount } from '../http/mount.ts';
import { refused } from '../http/outcome.ts';
import { pictureRoutes } from './routes.ts';

it('[PI4] writing is asked for to add, reading to read, before a byte is taken in or opened', async () => {
  const handlers = new Map<unknown, (received: object, visit: object) => Promise<unknown>>();
  const guard = vi.fn(async (_asked: object) => refused('notAllowed'));
  const pictures = { add: vi.fn(), read: vi.fn() };
  const book = { locate: async () => ({ situationId: 'situation-0001', compartmentId: 'common-0001' }) };
  pictureRoutes(
    ((call: unknown, handler: never) => handlers.set(call, handler)) as unknown as Mount,
    { guard, book, pictures } as never,
  );
  const params = { compartmentId: 'common-0001', pictureId: 'picture-0001' };
  const upload = { read: vi.fn() };
  for (const [call, verb] of [
    [api.pictures.add, 'update'],
    [api.pictures.read, 'read'],
  ] as const) {
    const answer = await handlers.get(call)?.({ params, upload }, { accountId: 'nadia' });
    expect(answer).toEqual(refused('notAllowed'));
    expect(guard).toHaveBeenLastCalledWith(
      expect.objectContaining({ accountId: 'nadia', compartmentId: 'common-0001', resource: 'board', verb }),
    );
  }
  for (const untouched of [pictures.add, pictures.read, upload.read])
    expect(untouched).not.toHaveBeenCalled();
});
