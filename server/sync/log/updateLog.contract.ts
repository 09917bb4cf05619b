import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '#server/db/connect.ts';
import { migrate } from '#server/db/migrate.ts';
import { compartmentKeys } from './compartmentKeys.ts';
import { LogConflict, type LogEntry, type UpdateLog, updateLog } from './updateLog.ts';

/** What every store must do for the log of documents: the same suite on SQLite and on PostgreSQL. */
export function updateLogContract(name: string, open: () => Promise<Store>): void {
  describe(`the log of documents on ${name}`, () => {
    let store: Store;
    let log: UpdateLog;
    let documents = 0;

    beforeAll(async () => {
      store = await open();
      await migrate(store);
      log = updateLog({ store, now: () => 1_000 });
    }, 60_000);
    afterAll(() => store.close());

    async function newDocument(): Promise<string> {
      documents += 1;
      const document = `board:contract-${documents}`;
      const row = {
        name: document,
        compartment_id: 'compartment-1',
        kind: 'board',
        epoch: 1,
        created_at: 0,
      } as const;
      await store.db.insertInto('documents').values(row).execute();
      return document;
    }

    const entry = (document: string, seq: number, over: Partial<LogEntry> = {}): LogEntry => ({
      document,
      epoch: 1,
      seq,
      bytes: Uint8Array.of(seq, 255, 0),
      bindings: [],
      ...over,
    });
    const seqs = async (document: string) => (await log.load(document))?.updates.map(({ seq }) => seq);

    it('[SY35] has nothing of a document that does not exist', async () => {
      expect(await log.load('board:nowhere')).toBeNull();
    });

    it('loads a new document as empty', async () => {
      const document = await newDocument();
      expect(await log.load(document)).toEqual({
        compartmentId: 'compartment-1',
        kind: 'board',
        epoch: 1,
        snapshot: null,
        updates: [],
        bindings: [],
      });
    });

    it('[SY30] keeps what is committed, byte for byte and in order, of several documents at once', async () => {
      const [one, other] = [await newDocument(), await newDocument()];
      const bytes = randomBytes(200_000);
      const bindings = [{ clientId: 4_294_967_295, accountId: 'account-1' }];
      await log.commit([entry(one, 1, { bindings }), entry(other, 1, { bytes }), entry(one, 2)]);
      await log.commit([entry(one, 3)]);
      const loaded = await log.load(one);
      expect(loaded?.updates.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(loaded?.updates.map(({ bytes: kept }) => [...kept])).toEqual(
        [1, 2, 3].map((seq) => [seq, 255, 0]),
      );
      expect(loaded?.bindings).toEqual(bindings);
      expect(Buffer.from((await log.load(other))?.updates[0]?.bytes ?? []).equals(bytes)).toBe(true);
    });

    it('[SY31] takes the same entries again, and refuses others under their numbers', async () => {
      const document = await newDocument();
      const entries = [
        entry(document, 1, { bindings: [{ clientId: 7, accountId: 'account-1' }] }),
        entry(document, 2),
      ];
      await log.commit(entries);
      await log.commit(entries);
      await log.commit([...entries, entry(document, 3)]);
      expect(await seqs(document)).toEqual([1, 2, 3]);
      const forged = entry(document, 3, { bytes: Uint8Array.of(9) });
      await expect(log.commit([forged])).rejects.toThrow(LogConflict);
      expect((await log.load(document))?.updates.at(-1)?.bytes[0]).toBe(3);
    });

    it('[SY30] commits all or nothing', async () => {
      const document = await newDocument();
      const broken = entry(document, 2, { bytes: null as unknown as Uint8Array });
      await expect(log.commit([entry(document, 1), broken])).rejects.toThrow();
      expect(await seqs(document)).toEqual([]);
      await log.commit([entry(document, 1)]);
      expect(await seqs(document)).toEqual([1]);
    });

    it('[SY55] cuts the log up to a snapshot, and keeps what came after', async () => {
      const document = await newDocument();
      await log.commit([1, 2, 3, 4].map((seq) => entry(document, seq)));
      await log.compact({ document, epoch: 1, seq: 3, bytes: Uint8Array.of(1, 1) });
      await log.compact({ document, epoch: 1, seq: 3, bytes: Uint8Array.of(2, 2) });
      let loaded = await log.load(document);
      expect(loaded?.snapshot).toMatchObject({ seq: 3 });
      expect([...(loaded?.snapshot?.bytes ?? [])]).toEqual([2, 2]);
      expect(await seqs(document)).toEqual([4]);
      await log.commit([entry(document, 5)]);
      await log.compact({ document, epoch: 1, seq: 5, bytes: Uint8Array.of(3) });
      loaded = await log.load(document);
      expect([loaded?.snapshot?.seq, loaded?.updates]).toEqual([5, []]);
      const rows = await store.db
        .selectFrom('document_snapshots')
        .selectAll()
        .where('document', '=', document)
        .execute();
      expect(rows).toHaveLength(1);
    });

    it('[SY56] starts an epoch anew, and never mixes it with the one before', async () => {
      const document = await newDocument();
      await log.commit(
        [1, 2].map((seq) => entry(document, seq, { bindings: [{ clientId: seq, accountId: 'a' }] })),
      );
      const bindings = [{ clientId: 9, accountId: 'server' }];
      await log.renew(document, { epoch: 2, bytes: Uint8Array.of(8), bindings });
      await log.commit([entry(document, 3)]);
      expect(await log.load(document)).toMatchObject({
        epoch: 2,
        snapshot: { seq: 0 },
        updates: [],
        bindings,
      });
    });

    it('[SY58] forgets a removed document', async () => {
      const document = await newDocument();
      await log.commit([entry(document, 1, { bindings: [{ clientId: 1, accountId: 'a' }] })]);
      await log.remove(document);
      expect(await log.load(document)).toBeNull();
      for (const table of ['document_updates', 'client_bindings'] as const)
        expect(
          await store.db.selectFrom(table).selectAll().where('document', '=', document).execute(),
        ).toEqual([]);
    });

    it('[SY40] [SY44] keeps compartment keys wrapped, one each, until they are destroyed', async () => {
      const master = randomBytes(32);
      const keys = compartmentKeys({ store, master });
      const compartment = `keys-${documents}-00001`;
      const [key, same] = await Promise.all([
        keys.keyOf(compartment),
        compartmentKeys({ store, master }).keyOf(compartment),
      ]);
      expect(Buffer.from(key).equals(same)).toBe(true);
      expect(key).toHaveLength(32);
      const row = await store.db
        .selectFrom('compartment_keys')
        .selectAll()
        .where('compartment_id', '=', compartment)
        .executeTakeFirstOrThrow();
      expect(Buffer.from(row.wrapped_key).includes(Buffer.from(key))).toBe(false);
      const stranger = compartmentKeys({ store, master: randomBytes(32) });
      await expect(stranger.keyOf(compartment)).rejects.toThrow();
      await keys.destroy(compartment);
      expect(Buffer.from(await keys.keyOf(compartment)).equals(key)).toBe(false);
    });

    it('[SY78] gives a note a key of its own, under its compartment’s', async () => {
      const keys = compartmentKeys({ store, master: randomBytes(32) });
      const compartmentId = `keys-${documents}-00002`;
      const note = { document: `note:${documents}-00002`, compartmentId, isEmpty: true };
      const [own, same] = await Promise.all([keys.noteKey(note), keys.noteKey(note)]);
      expect(Buffer.from(own).equals(same)).toBe(true);
      const above = Buffer.from(await keys.keyOf(compartmentId));
      expect(above.equals(own)).toBe(false);
      const filled = { ...note, isEmpty: false };
      expect(Buffer.from(await keys.noteKey(filled)).equals(own)).toBe(true);
      const older = { ...filled, document: `note:${documents}-00003` };
      expect(above.equals(await keys.noteKey(older))).toBe(true);
      await keys.destroyNote(note.document);
      expect(Buffer.from(await keys.noteKey(note)).equals(own)).toBe(false);
      await keys.destroy(compartmentId);
      const left = store.db.selectFrom('document_keys').selectAll();
      expect(await left.where('compartment_id', '=', compartmentId).execute()).toEqual([]);
    });
  });
}
