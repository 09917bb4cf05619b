import { LIMITS } from '#shared/protocol/limits.ts';
import type { CleanAnswer, PictureOrder } from './cleanPicture.ts';

/** Enough to read a poster's small handwriting. */
const LONGEST_SIDE_PX = 2_400;
const QUALITY = 82;
/** Made from what was made small once already. */
const PAPER_QUALITY = 88;

/**
 * The process that makes one picture anew. What opens files of strangers is native code: here it shares no memory, no
 * environment and no key with the server, and is ended with its picture. PI2, PI3.
 */
async function clean({ file, make }: PictureOrder): Promise<CleanAnswer> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  try {
    const opened = sharp(file, { limitInputPixels: LIMITS.picturePixels, failOn: 'truncated', pages: 1 });
    // Asked first: a picture of too many pixels is told apart from a broken one, and never unpacked.
    const made = opened.autoOrient().resize({
      width: LONGEST_SIDE_PX,
      height: LONGEST_SIDE_PX,
      fit: 'inside',
      withoutEnlargement: true,
    });
    const paper = () => {
      const flat = made.flatten({ background: '#fff' });
      return make === 'greyJpeg' ? flat.toColourspace('b-w') : flat;
    };
    const { data, info } = await (make === 'webp'
      ? made.webp({ quality: QUALITY })
      : paper().jpeg({ quality: PAPER_QUALITY })
    ).toBuffer({ resolveWithObject: true });
    return { ok: true, bytes: new Uint8Array(data), width: info.width, height: info.height };
  } catch (error) {
    const isFlood = error instanceof Error && error.message.includes('pixel limit');
    return { ok: false, because: isFlood ? 'tooManyPixels' : 'broken' };
  }
}

process.once('message', (order: PictureOrder) => {
  void clean(order).then((answer) => {
    process.send?.(answer, () => process.disconnect());
  });
});
