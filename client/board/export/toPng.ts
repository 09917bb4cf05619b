import type { BoardSvg } from '#shared/drawing/svg/boardSvg.ts';
import { pngScale } from './pngScale.ts';

/** The same picture as the SVG, drawn by the browser itself. Rejects when the browser can't. */
export async function toPng({ svg, width, height }: BoardSvg, wanted: 2 | 4): Promise<Blob> {
  const image = new Image();
  image.decoding = 'async';
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = pngScale({ width, height, wanted });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (!blob) throw new Error('the canvas gave no picture');
  return blob;
}
