import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEnv } from '../env.ts';
import { runAdmin } from './runAdmin.ts';

describe('the notice for people who weren’t there', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'maillage-notice-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));
  const named = {
    CONTROLLER_NAME: 'Association du Lien',
    CONTROLLER_CONTACT: '04 00 00 00 00',
    DPO_CONTACT: 'dpo@lien.example.org',
  };
  const admin = (env: Record<string, string>, ...args: string[]) =>
    runAdmin(['absent-notice', ...args], () => readEnv({ DATA_DIR: dataDir, ...env }));

  it('[AD10] names who answers for the data, in two languages and two ways', async () => {
    const { code, stdout } = await admin(named);
    expect(code).toBe(0);
    for (const said of Object.values(named)) expect(stdout).toContain(said);
    const easy = JSON.parse((await admin(named, '--language', 'en', '--easy', '--json')).stdout);
    expect(easy).toMatchObject({ language: 'en', variant: 'easy' });
    expect(easy.lines).toContain('You can say no.');
  });

  it('[AD10] prints nothing where nobody answers, or in another language', async () => {
    const { DPO_CONTACT: _dpo, ...rest } = named;
    for (const [env, args] of [
      [rest, []],
      [named, ['--language', 'de']],
    ] as const) {
      const { code, stdout } = await admin(env, ...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    }
  });
});
