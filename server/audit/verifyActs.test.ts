import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { runAdmin } from '../admin/runAdmin.ts';
import { connect, type Store } from '../db/connect.ts';
import { readEnv } from '../env.ts';
import { createCheckpoints } from '../ledger/checkpoint.ts';
import { onBareStores } from '../testing/onBareStores.ts';
import { recordAct } from './recordAct.ts';
import { verifyActs } from './verifyActs.ts';

async function act(store: Store, verb: string): Promise<void> {
  const one = { at: 1_000, accountId: 'a', verb, resource: 'note', resourceId: 'n', situationId: 's' };
  await store.db.transaction().execute((trx) => recordAct(trx, store.engine, one));
}

onBareStores('the log of acts', (open) => {
  it('[LE15] a changed act, and one cut off at the end, are found', async () => {
    const store = await open();
    const { db } = store;
    for (const verb of ['create', 'rename', 'remove']) await act(store, verb);
    expect(await verifyActs(db)).toMatchObject({ acts: 3, problems: [] });
    await db.deleteFrom('audit').where('verb', '=', 'remove').execute();
    expect((await verifyActs(db)).problems).toHaveLength(1);
    await sql`update audit_head set acts = 2, seq = (select max(seq) from audit),
      hash = (select hash from audit where verb = 'rename')`.execute(db);
    expect(await verifyActs(db)).toMatchObject({ acts: 2, problems: [] });
    await db.updateTable('audit').set({ account_id: 'b' }).where('verb', '=', 'create').execute();
    expect((await verifyActs(db)).problems).toHaveLength(1);
  });

  it('[LE15] what a signed checkpoint knows cannot be cut off with its head', async () => {
    const store = await open();
    const { db } = store;
    for (const verb of ['create', 'rename']) await act(store, verb);
    const checkpoints = createCheckpoints({
      store,
      master: new Uint8Array(32),
      now: () => 1_000,
      witness: null,
    });
    expect(await checkpoints.make()).toMatchObject({ acts: 2 });
    await act(store, 'remove');
    expect(await verifyActs(db)).toMatchObject({ acts: 3, problems: [] });
    await db.deleteFrom('audit').where('verb', '<>', 'create').execute();
    await sql`update audit_head set acts = 1, seq = (select max(seq) from audit),
      hash = (select hash from audit where verb = 'create')`.execute(db);
    expect((await verifyActs(db)).problems).toHaveLength(1);
  });
});

describe('verify-ledger', { timeout: 60_000 }, () => {
  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  it('[LE15] ends with 1 when anything is wrong, and takes the head of a witness', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'maillage-verify-'));
    folders.push(dataDir);
    const admin = (...args: string[]) => runAdmin(args, () => readEnv({ DATA_DIR: dataDir }));
    await admin('create-account', '--email', 'ana@exemple.fr', '--name', 'Ana');
    const first = await admin('verify-ledger', '--json');
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ ok: true, acts: 1, entries: 0, problems: [] });
    expect((await admin('verify-ledger', '--witness', '0:')).code).toBe(0);
    expect((await admin('verify-ledger', '--witness', '4:abc')).code).toBe(1);
    expect((await admin('verify-ledger', '--witness', 'abc')).code).toBe(2);
    const store = connect({ dataDir });
    await store.db.updateTable('audit').set({ verb: 'close' }).execute();
    await store.close();
    const { code, stdout } = await admin('verify-ledger', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: [{ in: 'acts', seq: 1 }] });
  });

  it('[LE16] holds what the policy reads against the ledger', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'maillage-verify-'));
    folders.push(dataDir);
    const admin = (...args: string[]) => runAdmin(args, () => readEnv({ DATA_DIR: dataDir }));
    expect(await admin('seed-demo', '--json')).toMatchObject({ code: 0 });
    const whole = await admin('verify-ledger', '--json');
    expect(JSON.parse(whole.stdout)).toMatchObject({ ok: true, problems: [] });
    const store = connect({ dataDir });
    const bases = await store.db.selectFrom('bases').selectAll().execute();
    expect(bases.length).toBeGreaterThan(0);
    const [first] = bases;
    const situation_id = first?.situation_id ?? '';
    await store.db.updateTable('bases').set({ until_at: 4_000_000_000_000 }).execute();
    expect(JSON.parse((await admin('verify-ledger', '--json')).stdout)).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ in: 'bases' })]),
    });
    await store.db.deleteFrom('bases').execute();
    const { code, stdout } = await admin('verify-ledger', '--json');
    expect(code).toBe(1);
    expect(stdout).toContain(situation_id);
    await store.close();
  });
});
