import { crc32, deflateSync } from 'node:zlib';

/** Words that a photograph's metadata holds, and nothing kept may. */
export const CANARIES = ['CANARYMAKE', 'CANARYPLACE', 'CANARYTAIL', 'CANARYXMP'];

/** A photograph as a telephone writes it: maker, place, its own idea of what is up, and something hung behind it. */
export async function photograph(): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#a33' } })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><r>CANARYXMP</r></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'CANARYMAKE' }, IFD3: { GPSDateStamp: 'CANARYPLACE' } })
    .jpeg()
    .toBuffer();
  return Buffer.concat([picture, Buffer.from('<script>CANARYTAIL</script>%PDF-1.7')]);
}

/** A PNG of this size by its header, with these pixels. */
export function png(width: number, height: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
