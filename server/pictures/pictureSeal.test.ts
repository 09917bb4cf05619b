import { expect, it } from 'vitest';
import { unwrapKey } from '../db/wrappedKey.ts';
import { sealPicture } from './pictureSeal.ts';

it('[PI6] each picture has a key of its own, under its compartment’s', async () => {
  const above = new Uint8Array(32).fill(7);
  const keys = { keyOf: async () => above };
  const bytes = new Uint8Array(500).fill(65);
  const own = await Promise.all(
    ['picture-0001', 'picture-0002'].map(async (id) => {
      const { content, key } = await sealPicture(keys, { id, compartmentId: 'common-0001', bytes });
      expect(Buffer.from(content).includes('AAAA')).toBe(false);
      expect(key).toMatchObject({ document: `picture:${id}`, compartment_id: 'common-0001' });
      return Buffer.from(unwrapKey(above, key.wrapped_key, key.document)).toString('hex');
    }),
  );
  expect(new Set([...own, Buffer.from(above).toString('hex')]).size).toBe(3);
});
