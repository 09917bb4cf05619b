import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBoard } from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { readNote } from '#shared/note/readNote.ts';
import { api } from '#shared/protocol/http/api.ts';
import { readEnv } from '../env.ts';
import { MARKS, secret } from '../erasure/testing/secret.ts';
import { firstFacilitator, testTable } from '../testing/table.ts';
import { testServer } from '../testing/testServer.ts';
import { runAdmin } from './runAdmin.ts';

describe('a backup from before', { timeout: 60_000 }, () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'maillage-backup-'));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const key = () => join(home, 'master.key');
  const at = (dataDir: string) => () => readEnv({ DATA_DIR: join(home, dataDir), MASTER_KEY_FILE: key() });
  const bytesOf = async (folder: string) =>
    Buffer.concat(
      await Promise.all(
        (await readdir(folder))
          .filter((name) => name.startsWith('maillage.sqlite'))
          .map((name) => readFile(join(folder, name))),
      ),
    );

  it('[ER9] [SY78] restored with keys from after, shows nothing of what was erased, and the rest lives', async () => {
    const server = await testServer({ dataDir: join(home, 'live'), masterKeyFile: key() });
    const table = await testTable(server, await firstFacilitator(server));
    const { browser } = await table.seat({ name: 'Mère (fictive)', sector: 'family' });
    const gone = await secret(server, table, browser);
    const stays = await secret(server, table, browser);
    const backups = join(home, 'maillage.sqlite');
    expect(await runAdmin(['backup', '--to', backups], at('live'))).toMatchObject({ code: 0 });
    const keys = join(home, 'maillage.keys');
    expect((await stat(keys)).mode & 0o077).toBe(0);
    const { db } = server.store;
    for (const table of ['compartment_keys', 'document_keys'] as const)
      for (const { wrapped_key } of await db.selectFrom(table).selectAll().execute())
        expect((await readFile(backups)).includes(Buffer.from(wrapped_key))).toBe(false);

    const confirm = { confirm: true } as const;
    await browser.must(api.erasure.eraseCompartment, {
      params: { compartmentId: gone.compartmentId },
      body: confirm,
    });
    await browser.must(api.erasure.eraseNote, { params: { noteId: stays.noteId }, body: confirm });
    const later = join(home, 'later.sqlite');
    expect(await runAdmin(['backup', '--to', later], at('live'))).toMatchObject({ code: 0 });
    await server.close();

    // The older copy of the data, with the only keys there are.
    const restored = await runAdmin(['restore', '--from', backups, '--json'], at('again'));
    expect(restored).toMatchObject({ code: 0 });
    expect(JSON.parse(restored.stdout)).toMatchObject({ erasedSince: 2 });
    expect((await bytesOf(join(home, 'again'))).includes(MARKS.title)).toBe(false);
    const again = await testServer({ dataDir: join(home, 'again'), masterKeyFile: key() });
    for (const name of [gone.board, gone.note, stays.note])
      await expect(again.sync.read(name, readBoard)).rejects.toThrow();
    const { elements } = await again.sync.read(stays.board, readBoard);
    expect(elements).toMatchObject([{ text: MARKS.label }]);
    expect(await again.ledger.verify()).toMatchObject({ ok: true });
    await again.close();
  });

  it('[ER9] restored with its own keys is as it was; without any, it is not restored', async () => {
    const server = await testServer({ dataDir: join(home, 'live'), masterKeyFile: key() });
    const table = await testTable(server, await firstFacilitator(server));
    const { browser } = await table.seat({ name: 'Mère (fictive)', sector: 'family' });
    const { note } = await secret(server, table, browser);
    const backups = join(home, 'maillage.sqlite');
    const keys = join(home, 'apart.keys');
    const call = ['backup', '--to', backups, '--keys', keys];
    expect(await runAdmin(call, at('live'))).toMatchObject({ code: 0 });
    await server.close();
    const without = await runAdmin(['restore', '--from', backups], at('again'));
    expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('keys are missing') });
    const restored = await runAdmin(['restore', '--from', backups, '--keys', keys], at('again'));
    expect(restored).toMatchObject({ code: 0 });
    const again = await testServer({ dataDir: join(home, 'again'), masterKeyFile: key() });
    const { blocks } = await again.sync.read(note, (doc) => readNote(noteContent(doc)));
    expect(JSON.stringify(blocks)).toContain(MARKS.text);
    await again.close();
  });
});
