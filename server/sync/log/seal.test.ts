import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { masterKey } from './masterKey.ts';
import { type SealedAs, seal } from './seal.ts';

const bound: SealedAs = { document: 'board:common-0001', epoch: 1, seq: 3, as: 'update' };
const plain = Buffer.from('Nadia, 06 12 34 56 78');

describe('sealed bytes', () => {
  it('[SY40] open to what they were, and show nothing of it', () => {
    const key = randomBytes(32);
    const sealed = seal(key).seal(plain, bound);
    expect(Buffer.from(seal(key).open(sealed, bound)).equals(plain)).toBe(true);
    expect(Buffer.from(sealed).includes('Nadia')).toBe(false);
    expect(seal(key).open(seal(key).seal(new Uint8Array(), bound), bound)).toHaveLength(0);
  });

  it('[SY41] open only as what they were sealed as, with their own key, unchanged', () => {
    const key = randomBytes(32);
    const sealed = seal(key).seal(plain, bound);
    const others: SealedAs[] = [
      { ...bound, document: 'board:common-0002' },
      { ...bound, epoch: 2 },
      { ...bound, seq: 4 },
      { ...bound, as: 'snapshot' },
    ];
    for (const other of others) expect(() => seal(key).open(sealed, other)).toThrow();
    expect(() => seal(randomBytes(32)).open(sealed, bound)).toThrow();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => seal(key).open(changed, bound), `byte ${at}`).toThrow();
    }
    expect(() => seal(key).open(sealed.subarray(0, 20), bound)).toThrow();
  });

  it('[SY42] never use one nonce twice under one key, even for the same place sealed by two processes', () => {
    const key = randomBytes(32);
    const heads = new Set<string>();
    for (let process = 0; process < 50; process += 1) {
      const sealer = seal(key);
      for (let i = 0; i < 50; i += 1)
        heads.add(Buffer.from(sealer.seal(plain, bound)).subarray(0, 23).toString('hex'));
    }
    expect(heads.size).toBe(2_500);
  });
});

describe('the master key', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maillage-key-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('[SY43] is made once, mode 0600, with a warning, and read after', async () => {
    const file = join(folder, 'keys', 'master.key');
    const made = await masterKey({ file, mayMake: true });
    expect(made).toMatchObject({ isNew: true });
    expect(made.warnings.join()).toContain('move it away');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const read = await masterKey({ file, mayMake: false });
    expect(read).toEqual({ key: made.key, isNew: false, warnings: [] });
    expect(await readFile(file, 'utf8')).toMatch(/^[A-Za-z0-9+/]{43}=\n$/);
  });

  it('[SY43] is never made anew over sealed documents, and a broken one stops the server', async () => {
    const file = join(folder, 'master.key');
    await expect(masterKey({ file, mayMake: false })).rejects.toThrow(/put the master key back/);
    await writeFile(file, 'not a key');
    await expect(masterKey({ file, mayMake: true })).rejects.toThrow(/32 bytes/);
  });

  it('[SY43] that others can read is told', async () => {
    const file = join(folder, 'master.key');
    await writeFile(file, randomBytes(32).toString('base64'), { mode: 0o644 });
    expect((await masterKey({ file, mayMake: false })).warnings.join()).toContain('chmod 600');
  });
});
