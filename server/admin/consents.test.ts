import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { api } from '#shared/protocol/http/api.ts';
import { draftFor, seatFamily, sees, signedByBoth } from '../consent/testing/family.ts';
import { listen } from '../consent/testing/listen.ts';
import { readEnv } from '../env.ts';
import { proveInternal } from '../http/internalProof.ts';
import { masterKey } from '../sync/log/masterKey.ts';
import { eventually } from '../sync/testing/eventually.ts';
import { onBothStores } from '../testing/onBothStores.ts';
import type { TestServer } from '../testing/testServer.ts';
import { runAdmin } from './runAdmin.ts';

/** Each store's own database: `databaseUrl` of the server under test. */
async function admin({ dataDir, databaseUrl }: TestServer, ...args: string[]) {
  const printed = await runAdmin(args, () => ({
    ...readEnv({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }),
    databaseUrl,
  }));
  return { ...printed, json: printed.stdout.startsWith('{') ? JSON.parse(printed.stdout) : null };
}

async function file(content: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-consent-'));
  const path = join(folder, 'consent.json');
  await writeFile(path, JSON.stringify(content));
  return path;
}

onBothStores('consents from the command line', (start) => {
  it('[CN80] [CN44] records and takes back, at a running server at once, its devices in the receipt', async () => {
    const server = await start();
    const family = await seatFamily(server);
    const { table, teacher, mother, care } = family;
    const path = await file({
      rows: [{ compartment: 'care', recipient: teacher.memberId, purpose: 'schooling' }],
      until: '2099-06-30',
      signers: [
        { name: 'Nadia Martin', capacity: 'mother' },
        { name: 'Paul Martin', answers: ['yes'], method: 'oral', witness: 'Claire' },
      ],
    });
    const recorded = await admin(
      server,
      'consent-record',
      '--situation',
      table.situationId,
      '--file',
      path,
      '--json',
    );
    expect(recorded.json).toMatchObject({ status: 'active', missing: [] });
    // No wait: the server was told before the command ended.
    expect(await sees(family, teacher, care)).toBe(true);
    const page = await listen(server, teacher.browser, `board:${care}`);
    const taken = await admin(server, 'consent-withdraw', '--consent', recorded.json.id, '--json');
    expect(taken.json).toMatchObject({
      id: recorded.json.id,
      status: 'withdrawn',
      cut: [{ member: { name: 'M. Roux' }, compartments: [{ id: care }], devices: 1 }],
    });
    await eventually(() => page.ended()).toBe(4403);
    expect(await sees(family, teacher, care)).toBe(false);
    const again = await admin(server, 'consent-withdraw', '--consent', recorded.json.id, '--json');
    expect(again.json.withdrawnAt).toBe(taken.json.withdrawnAt);
    const params = { situationId: table.situationId };
    const { withdrawals } = await mother.browser.must(api.sharing.listWithdrawals, { params });
    expect(withdrawals).toMatchObject([{ channel: 'phone', purges: [{ confirmedAt: null }] }]);
    expect((await admin(server, 'verify-ledger', '--json')).json).toMatchObject({ ok: true });
    await rm(path);
  });

  it('[CN80] a row alone, on somebody’s word; what waits is told by name', async () => {
    const server = await start();
    const family = await seatFamily(server);
    const { table, teacher, ase, care } = family;
    const consent = await signedByBoth(family, await draftFor(family, [teacher, ase]));
    const [row] = consent.rows;
    const call = [
      'consent-withdraw',
      '--consent',
      consent.id,
      '--rows',
      row?.id ?? '',
      '--on-word-of',
      'Paul Martin',
    ];
    expect((await admin(server, ...call, '--json')).json).toMatchObject({ status: 'narrowed' });
    expect([await sees(family, teacher, care), await sees(family, ase, care)]).toEqual([false, true]);
    const path = await file({
      rows: [{ compartment: care, recipients: [{ sector: 'school' }], mode: 'board' }],
      until: '2099-06-30',
      signers: [{ name: 'nadia martin' }],
    });
    const waiting = await admin(
      server,
      'consent-record',
      '--situation',
      table.situationId,
      '--file',
      path,
      '--json',
    );
    expect(waiting.json).toMatchObject({
      status: 'signedPartial',
      missing: [{ what: 'signature', who: ['Paul Martin'] }],
    });
  });

  it('[CN80] says in words what is wrong with a file', async () => {
    const server = await start();
    const { table } = await seatFamily(server);
    const rows = [{ compartment: 'care', recipient: 'school' }];
    for (const [content, told] of [
      [{ rows, until: 'demain' }, 'demain is no date'],
      [
        { rows: [{ compartment: 'caer', recipient: 'school' }], until: '2099-01-01' },
        'no compartment is called caer',
      ],
      [{ rows: [{ compartment: 'care', recipient: 'ecole' }], until: '2099-01-01' }, 'no sector'],
      [{ rows: [{ compartment: 'care', recipient: 'a@b.fr' }], until: '2099-01-01' }, 'this e-mail'],
      [{ rows, until: '2099-01-01', signers: [{ name: 'Personne' }] }, 'Nadia Martin (mother)'],
      [{ rows, until: '2001-01-01' }, 'badRequest'],
      [{ rows, until: '2099-01-01', extra: 1 }, 'extra'],
    ] as const) {
      const path = await file(content);
      const { code, stdout, stderr } = await admin(
        server,
        'consent-record',
        '--situation',
        table.situationId,
        '--file',
        path,
      );
      expect({ code, stdout, told: stderr.includes(told) }).toEqual({ code: 2, stdout: '', told: true });
    }
    const unknown = await admin(server, 'consent-withdraw', '--consent', 'nothing-here-0000');
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
  });

  it('[CN81] tells the server nothing without the key, too late, or with another body', async () => {
    const server = await start();
    const { key } = await masterKey({ file: join(server.dataDir, 'master.key'), mayMake: false });
    const body = JSON.stringify({ withdrawal: null });
    const call = async (headers: Record<string, string>, sent = body) => {
      const reply = await fetch(`${server.localUrl}/internal/refresh`, {
        method: 'POST',
        headers,
        body: sent,
      });
      return reply.status;
    };
    const at = Date.now();
    expect(await call(proveInternal(key, { at, body }))).toBe(204);
    expect(await call({})).toBe(404);
    expect(await call(proveInternal(key, { at: at - 60_000, body }))).toBe(404);
    expect(await call(proveInternal(new Uint8Array(32), { at, body }))).toBe(404);
    expect(await call(proveInternal(key, { at, body }), '{"withdrawal":{}}')).toBe(404);
    const openapi = await (await fetch(`${server.localUrl}/api/openapi.json`)).text();
    expect(openapi).not.toContain('internal/refresh');
  });
});
