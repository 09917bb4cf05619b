import { expect, it, vi } from 'vitest';
import { GEDCOM_LIMITS } from '#shared/gedcom/gedcomLimits.ts';
import { importCalls } from '#shared/protocol/http/imports.ts';
import { refused } from '../http/outcome.ts';
import type { Guard } from '../people/guard.ts';
import { routesFor } from '../testing/routesFor.ts';
import { importRoutes } from './routes.ts';
import type { ImportService } from './service.ts';

it('[HT63] [GD88] writing there is asked for before a byte of the file is read', async () => {
  const guard = vi.fn<Guard>(async () => refused('notAllowed'));
  const imports = {
    gedcom: vi.fn<ImportService['gedcom']>(),
    progress: vi.fn<ImportService['progress']>(),
  };
  const compartmentId = 'common-0001';
  const place = { situationId: 'situation-0001', compartmentId, kind: 'board' as const, epoch: 1 };
  const ask = routesFor('nadia', (mount) =>
    importRoutes(mount, { guard, book: { locate: async () => place }, imports }),
  );
  const path = `/api/compartments/${compartmentId}/gedcom`;
  const pull = vi.fn((controller: ReadableStreamDefaultController<Uint8Array>) => controller.close());
  const sent = await ask(`${path}?restricted=no&up=2&down=2&siblings=yes&partners=yes`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new ReadableStream({ pull }, { highWaterMark: 0 }),
    duplex: 'half',
  });
  expect([sent.status, (await ask(path)).status]).toEqual([403, 403]);
  const question = { accountId: 'nadia', compartmentId, resource: 'board', verb: 'update' };
  expect(guard.mock.calls).toMatchObject([[question], [question]]);
  for (const untouched of [imports.gedcom, imports.progress, pull]) expect(untouched).not.toHaveBeenCalled();
});

it('[GD88] a file has fifty megabytes', () => {
  expect(GEDCOM_LIMITS.uploadBytes).toBe(50 * 1024 * 1024);
  expect(importCalls.gedcom.upload.maxBytes).toBe(GEDCOM_LIMITS.uploadBytes);
});
