import { expect, it } from 'vitest';
import { dropRows } from '../erasure/dropRows.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import { testServer } from '../testing/testServer.ts';
import { sealPicture } from './pictureSeal.ts';
import { createPictureService } from './service.ts';
import { putPicture } from './testing/putPicture.ts';

it('[PI5] a picture is of its compartment, whatever the keys are', async () => {
  const server = await testServer();
  const { store, book } = server;
  const { situationId, compartment } = await testTable(server, await firstFacilitator(server));
  const keys = { keyOf: async () => new Uint8Array(32) };
  const [own, other] = [(await compartment('common')).id, (await compartment('gosPreparation')).id];
  const id = 'picture-0001';
  const { key, content } = await sealPicture(keys, { id, compartmentId: own, bytes: Uint8Array.of(1, 2, 3) });
  await store.db.insertInto('document_keys').values(key).execute();
  await store.db
    .insertInto('board_pictures')
    .values({
      ...{ id, situation_id: situationId, compartment_id: own, size: 3, content },
      ...{ added_at: 1, added_by: 'x', unused_since: null },
    })
    .execute();
  const pictures = createPictureService({
    ...{ store, book, keys, now: Date.now, readings: { opened: () => undefined } },
    clean: async () => ({ ok: true, bytes: Uint8Array.of(4), width: 1, height: 1 }),
  });
  const read = (compartmentId: string) =>
    pictures.read({ situationId, compartmentId, pictureId: id, accountId: 'x' });
  expect(await read(own)).toMatchObject({ ok: true, value: { bytes: Uint8Array.of(1, 2, 3) } });
  expect(await read(other)).toMatchObject({ ok: false, because: 'notFound' });
  const onPaper = (compartmentId: string) => pictures.onPaper({ compartmentId, pictureId: id, grey: false });
  expect([await onPaper(own), await onPaper(other)]).toEqual([Uint8Array.of(4), null]);
  await server.close();
});

it('[PI6] a situation that is erased keeps the picture of none of its compartments', async () => {
  const server = await testServer();
  const { situationId, compartment } = await testTable(server, await firstFacilitator(server));
  for (const kind of ['common', 'gosPreparation'] as const)
    await putPicture(server, { situationId, compartmentId: (await compartment(kind)).id, accountId: 'x' });
  const target = { what: 'situation', id: situationId, situationId } as const;
  await server.store.db.transaction().execute((trx) => dropRows(trx, target, 1));
  expect(await server.store.db.selectFrom('board_pictures').select('id').execute()).toEqual([]);
  await server.close();
});
