import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gedcomBytes as inBrowser } from '#client/board/gedcom/gedcomBytes.ts';
import { GEDCOM_LIMITS } from '#shared/gedcom/gedcomLimits.ts';
import { gedcomText, person, utf8 } from '#shared/gedcom/testing/gedcom.ts';
import { gedcomBytes } from './gedcomBytes.ts';

const FILE = utf8(gedcomText(...person('I1', 'Anne /A/'), ...person('I2', 'Zoé /Ångström/')));

interface Entry {
  name: string;
  content: Uint8Array;
  stored?: boolean;
  flags?: number;
  size?: number;
}

function zip(entries: readonly Entry[], comment = ''): Uint8Array<ArrayBuffer> {
  const [files, list]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, stored = false, flags = 0, size = content.length } of entries) {
    const data = stored ? Buffer.from(content) : deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data]);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 0, 'latin1');
    common.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    list.push(Buffer.concat([central, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Uint8Array.from(Buffer.concat([...files, listed, end, Buffer.from(comment)]));
}

const photo = { name: 'photo.jpg', content: new Uint8Array(5_000).fill(7) };
const family = { name: 'gedcom.ged', content: FILE };
/** Server and browser inflate by other means, and must say the same. */
const both = async (bytes: Uint8Array<ArrayBuffer>) => {
  const [here, there] = [gedcomBytes(bytes), await inBrowser(bytes)];
  expect(here && [...here]).toEqual(there && [...there]);
  return here && Uint8Array.from(here);
};

it('[GD17] the family in a zip is read, packed or not, whatever else is in it; what is no zip is itself', async () => {
  expect(await both(FILE)).toEqual(FILE);
  expect(await both(zip([family]))).toEqual(FILE);
  expect(await both(zip([{ ...family, stored: true }]))).toEqual(FILE);
  expect(
    await both(zip([photo, family, { ...photo, name: 'sub/gedcom.ged' }], 'PK\x05\x06 in a comment')),
  ).toEqual(FILE);
});

it('[GD17] a zip that is odd in any way is refused, and costs nothing', async () => {
  const good = zip([family]);
  const changed = (at: number, by: number) => {
    const bytes = good.slice();
    bytes[at < 0 ? bytes.length + at : at] = by;
    return bytes;
  };
  const bomb = new Uint8Array(30 * 1024 * 1024);
  for (const [why, bytes] of [
    ['no family', zip([photo])],
    ['two', zip([family, family])],
    ['a password', zip([{ ...family, flags: 1 }])],
    ['longer than it says', zip([{ ...family, content: bomb, size: 1_000 }])],
    ['shorter than it says', zip([{ ...family, size: FILE.length + 1 }])],
    ['larger than a file may be', zip([{ ...family, size: GEDCOM_LIMITS.fileBytes + 1 }])],
    ['another way of packing', changed(8, 12)],
    ['cut short', good.slice(0, -30)],
    ['only its beginning', good.slice(0, 4)],
    ['something behind it', Uint8Array.from([...good, 1, 2, 3])],
    ['in parts', changed(-18, 1)],
    ['a list elsewhere', changed(-5, 200)],
    ['damaged inside', changed(60, 255)],
  ] as const)
    expect([why, await both(bytes)]).toEqual([why, null]);
});

it('[GD17] whatever the bytes, nothing throws', async () => {
  const good = zip([photo, family]);
  for (let at = 4; at < good.length; at += 7)
    for (const by of [0, 255]) {
      const bytes = good.slice();
      bytes[at] = by;
      expect(() => gedcomBytes(bytes)).not.toThrow();
    }
});
