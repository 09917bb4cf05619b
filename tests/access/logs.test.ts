import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mailbox } from '#server/testing/mailbox.ts';
import { visitor } from '#server/testing/visitor.ts';
import { api } from '#shared/protocol/http/api.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';
import { knock } from './socket.ts';

/** A family's name that nobody has. */
const MARK = 'Zyxbrouk';

it('[LG1] a whole meeting of a marked family leaves neither name, nor address, nor token in the logs', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'maillage-logs-'));
  const mail = await mailbox();
  mail.refuse(1);
  const server = spawn(process.execPath, ['server/main.ts'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'trace', SMTP_URL: mail.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let logs = '';
  server.stderr.on('data', (chunk: Buffer) => {
    logs += chunk.toString();
  });
  const started = new Promise<void>((resolve) => {
    server.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('#jeton=')) resolve();
    });
  });
  try {
    await started;
    const url = /Maillage: (\S+)/.exec(output)?.[1] ?? '';
    const link = /(http\S+#jeton=\S+)/.exec(output)?.[1] ?? '';
    const facilitator = visitor(url);
    await facilitator.redeem(link);
    await facilitator.must(api.signIn.changeMe, { body: { name: `Fac ${MARK}` } });
    const { id: situationId } = await facilitator.must(api.situations.create, {
      body: {
        name: `Famille ${MARK}`,
        template: { compartments: [{ kind: 'family', name: `Volet ${MARK}` }] },
      },
    });
    await facilitator.must(api.situations.list, { query: { search: MARK } });
    const email = `${MARK.toLowerCase()}@exemple.fr`;
    await facilitator.must(api.people.invite, {
      params: { situationId },
      body: { name: `Ana ${MARK}`, email, role: 'participant', sector: 'family', function: MARK },
    });
    const { url: handed } = await facilitator.must(api.people.invite, {
      params: { situationId },
      body: { name: `Léo ${MARK}`, role: 'participant', sector: 'family', organization: MARK },
    });
    const member = visitor(url);
    await member.redeem(String(handed));
    await visitor(url).call(api.signIn.redeemLink, { body: { token: `${MARK}-token` } });
    await visitor(url).call(api.signIn.askCode, { body: { email } });
    await visitor(url).call(api.signIn.verifyCode, { body: { email, code: '000000' } });
    const { compartments } = await member.must(api.situations.read, { params: { situationId } });
    const common = compartments.find((one) => one.kind === 'common')?.id ?? '';
    const note = await member.must(api.notes.create, {
      params: { compartmentId: common },
      body: { title: `Note ${MARK}` },
    });
    await member.must(api.notes.rename, { params: { noteId: note.id }, body: { title: `Autre ${MARK}` } });
    const { cookie } = member;
    expect(await knock({ url, cookie, document: `board:${common}`, write: true })).toBe('written');
    expect(await knock({ url, cookie, document: `note:${note.id}`, write: true })).toBe('written');
    expect(await knock({ url, cookie, document: `board:${MARK}` })).not.toBe('in');
    expect(
      await knock({
        url,
        cookie,
        document: `board:${common}`,
        query: `schema=${SCHEMA_VERSION}&ack=1&x=${MARK}`,
      }),
    ).toBe('in');
    await facilitator.must(api.acronyms.create, {
      params: { situationId },
      body: { acronym: 'ZX', meaning: `Sens ${MARK}` },
    });
    await fetch(`${url}/api/situations/${MARK}`, { headers: { cookie } });
    await fetch(`${url}/${MARK}?q=${MARK}`);
    await fetch(`${url}/api/auth/code`, {
      method: 'POST',
      headers: { origin: url },
      body: `{"email": ${MARK}`,
    });
    await mail.letter(1);
    await member.must(api.signIn.signOut, {});

    server.kill('SIGTERM');
    const [code] = await once(server, 'exit');
    expect(code).toBe(0);
    const told = `${logs}${output.split('\n').slice(2).join('\n')}`;
    expect(logs.length).toBeGreaterThan(1_000);
    expect(told.toLowerCase()).not.toContain(MARK.toLowerCase());
    for (const secret of [
      ...facilitator.cookie.split('='),
      cookie.split('=')[1],
      String(handed).split('=')[1],
    ])
      if (secret && secret.length > 12) expect(told).not.toContain(secret);
    expect(told).not.toMatch(/jeton=|exemple\.fr/);

    // The log of acts holds ids and verbs.
    const database = await readFile(join(dataDir, 'maillage.sqlite'));
    expect(database.length).toBeGreaterThan(0);
  } finally {
    server.kill('SIGKILL');
    await mail.close();
    await rm(dataDir, { recursive: true, force: true });
  }
});
