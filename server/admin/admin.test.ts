import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBoard } from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { readNote } from '#shared/note/readNote.ts';
import { api } from '#shared/protocol/http/api.ts';
import { readEnv } from '../env.ts';
import { type TestServer, testServer } from '../testing/testServer.ts';
import { visitor } from '../testing/visitor.ts';
import { type Printed, runAdmin } from './runAdmin.ts';
import { VERBS } from './verbs.ts';

interface Seed {
  situations: {
    id: string;
    name: string;
    compartments: { id: string; kind: string; name: string; board: string; notes: string[] }[];
    members: string[];
  }[];
  accounts: {
    email: string;
    name: string;
    sector: string;
    role: string;
    signInUrl: string;
    cookie?: string;
  }[];
}

describe('the command line', { timeout: 60_000 }, () => {
  let dataDir: string;
  let server: TestServer | null;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'maillage-admin-'));
    server = null;
  });
  afterEach(async () => {
    await server?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const admin = (...args: string[]) => runAdmin(args, () => readEnv({ DATA_DIR: dataDir }));
  async function seed(...args: string[]): Promise<Seed> {
    const { code, stdout, stderr } = await admin('seed-demo', '--json', ...args);
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout) as Seed;
  }
  const start = async () => {
    server = await testServer({ dataDir, masterKeyFile: join(dataDir, 'master.key') });
    return server;
  };

  it('[AD1] [AD2] helps, and says what is wrong in a line', async () => {
    const list = await admin();
    for (const verb of VERBS) {
      expect(list.stdout).toContain(verb.name);
      const help = await admin(verb.name, '--help');
      expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('--json') });
    }
    const wrong: Printed[] = [];
    for (const call of [
      ['sign-in-link'],
      ['sign-in-link', '--email', 'qui@exemple.fr'],
      ['sign-in-link', '--emial', 'x'],
      ['seed-demo', '--rooms', 'x'],
      ['nothing'],
    ])
      wrong.push(await admin(...call));
    for (const { code, stdout, stderr } of wrong)
      expect({ code, stdout, told: stderr.length > 5, stack: stderr.includes('    at ') }).toEqual({
        code: 2,
        stdout: '',
        told: true,
        stack: false,
      });
  });

  it('[AD1] is a program whose standard output is one object', async () => {
    const env = { PATH: process.env['PATH'], DATA_DIR: dataDir };
    const program = [join(import.meta.dirname, 'main.ts'), 'verify-ledger', '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, program, { env });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, entries: 0, acts: 0, problems: [] });
  });

  it('[AD3] [AD4] seeds two fictional situations once, beside a server that runs', async () => {
    const before = await start();
    const first = await seed();
    const second = await seed();
    const links = ({ accounts }: Seed) => accounts.map((account) => account.signInUrl);
    expect(second.situations).toEqual(first.situations);
    expect(links(second)).not.toEqual(links(first));
    expect(first.situations).toHaveLength(2);
    for (const { name } of first.situations) expect(name).toContain('fictif');
    const sectors = new Set(first.accounts.map((account) => account.sector));
    expect(sectors.size).toBe(9);
    expect(new Set(first.accounts.map((account) => account.role))).toEqual(
      new Set(['facilitator', 'participant', 'observer']),
    );
    for (const account of second.accounts) {
      expect(account.signInUrl.startsWith(`${before.url}/entrer#jeton=`)).toBe(true);
      await visitor(before.url).redeem(account.signInUrl);
    }
    for (const { compartments } of first.situations) {
      const [common] = compartments;
      const board = await before.sync.read(common?.board ?? '', readBoard);
      expect(board.elements.length).toBeGreaterThan(12);
      expect(board.links.length).toBeGreaterThan(12);
      for (const note of compartments.flatMap((one) => one.notes))
        expect((await before.sync.read(note, (doc) => readNote(noteContent(doc)))).blocks).not.toEqual([]);
    }
    const rows = await before.store.db.selectFrom('situations').select('id').execute();
    expect(rows).toHaveLength(2);
    // Who gave whom a place is in the ledger, once, as at any table.
    for (const { id, members } of first.situations) {
      const of = { situationId: id, kinds: ['member.seated'] };
      const seated = await before.ledger.read(before.store.db, of);
      expect(seated).toHaveLength(members.length);
      for (const { actorAccountId } of seated) expect(actorAccountId).not.toBeNull();
    }
    expect(await before.ledger.verify()).toMatchObject({ ok: true });
  });

  it('[AD5] makes rooms for load runs, with sessions', async () => {
    const { situations, accounts } = await seed('--rooms', '3', '--members', '4', '--with-sessions');
    expect(situations).toHaveLength(3);
    expect(accounts).toHaveLength(12);
    expect(new Set(situations.flatMap((situation) => situation.members)).size).toBe(12);
    for (const { compartments, members } of situations) {
      expect(members).toHaveLength(4);
      expect(compartments.flatMap((one) => one.notes)).toHaveLength(1);
    }
    const { url } = await start();
    const me = await fetch(`${url}/api/me`, { headers: { cookie: accounts[5]?.cookie ?? '' } });
    expect(await me.json()).toMatchObject({ account: { email: accounts[5]?.email } });
  });

  it('[AD6] makes a large map', async () => {
    const { situations } = await seed('--size', 'large');
    const large = situations[2]?.compartments[0]?.board ?? '';
    const { elements, links } = await (await start()).sync.read(large, readBoard);
    expect(elements.filter((element) => element.kind === 'person')).toHaveLength(300);
    expect(links.filter((link) => link.kind === 'relation')).toHaveLength(600);
  });

  it('[AD7] closes an account, at a running server too', async () => {
    const running = await start();
    const made = await admin('create-account', '--email', 'Ana@exemple.fr', '--name', 'Ana', '--json');
    expect(JSON.parse(made.stdout)).toMatchObject({ email: 'ana@exemple.fr' });
    const { stdout } = await admin('sign-in-link', '--email', 'ana@exemple.fr', '--json');
    const { signInUrl, expiresAt } = JSON.parse(stdout) as { signInUrl: string; expiresAt: string };
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now());
    const ana = visitor(running.url);
    await ana.redeem(signInUrl);
    const principal = await running.book.principalOf(ana.cookie);
    if (!principal) throw new Error('signed in');
    // By the number that the page shows to who has no address; and nobody comes in by a number that is nobody's.
    const byNumber = await admin('sign-in-link', '--account', principal.accountId, '--json');
    await visitor(running.url).redeem((JSON.parse(byNumber.stdout) as { signInUrl: string }).signInUrl);
    expect((await admin('sign-in-link', '--account', 'nobody-0001')).code).toBe(2);
    expect((await admin('close-account', '--email', 'ana@exemple.fr')).code).toBe(0);
    await vi.waitFor(() => expect(running.book.sessionAlive(principal)).toBe(false), 2_500);
    expect((await ana.call(api.signIn.me, {})).code).toBe('signIn');
    expect(JSON.parse((await admin('verify-ledger', '--json')).stdout)).toMatchObject({ ok: true });
  });

  it('[AD8] [AD9] backs a running server up, and brings it back elsewhere', async () => {
    const { situations, accounts } = await seed();
    const running = await start();
    const board = situations[0]?.compartments[0]?.board ?? '';
    const drawn = await running.sync.read(board, readBoard);
    const file = join(dataDir, 'copie.sqlite');
    expect(await admin('backup', '--to', file, '--json')).toMatchObject({ code: 0 });
    expect((await admin('restore', '--from', file)).code).toBe(2);
    const elsewhere = await mkdtemp(join(tmpdir(), 'maillage-restored-'));
    const key = join(dataDir, 'master.key');
    const at = () => readEnv({ DATA_DIR: elsewhere, MASTER_KEY_FILE: key });
    expect(await runAdmin(['restore', '--from', file], at)).toMatchObject({ code: 0 });
    for (const copy of [file, join(dataDir, 'maillage.sqlite'), join(elsewhere, 'maillage.sqlite')])
      expect((await stat(copy)).mode & 0o077).toBe(0);
    const restored = await testServer({ dataDir: elsewhere, masterKeyFile: key });
    expect(await restored.sync.read(board, readBoard)).toEqual(drawn);
    const [person] = accounts;
    await visitor(restored.url).redeem((person?.signInUrl ?? '').replace(/^[^#]*/, restored.url));
    await restored.close();
    await rm(elsewhere, { recursive: true, force: true });
  });
});
