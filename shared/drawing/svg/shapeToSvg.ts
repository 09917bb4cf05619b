import type { ImageShape, Ink, Shape } from '../drawing.ts';
import { escapeXml } from './escapeXml.ts';
import { PAPER_INKS } from './inks.ts';

/** A picture as a data: URL, or null where there is none to show: then its frame stands for it. */
export type ImageOf = (image: ImageShape) => string | null;

/** One shape of the drawing as SVG, colours written down. */
export function shapeToSvg(
  shape: Shape,
  inks: Readonly<Record<Ink, string>> = PAPER_INKS,
  imageOf: ImageOf = () => null,
): string {
  if (shape.shape === 'image') {
    const data = imageOf(shape);
    // Nothing else than a picture written down: a file fetches nothing. EX1.
    if (data === null || !DATA.test(data)) return '';
    const { x, y, width, height } = shape.box;
    const place = [x, y, width, height].map(decimal);
    return `<image x="${place[0]}" y="${place[1]}" width="${place[2]}" height="${place[3]}" preserveAspectRatio="xMidYMid meet" href="${data}"/>`;
  }
  if (shape.shape === 'text') {
    const anchor = shape.anchor === 'middle' ? ' text-anchor="middle"' : '';
    const weight = shape.weight === 600 ? ' font-weight="600"' : '';
    const [x, y] = shape.at.map(decimal);
    return `<text x="${x}" y="${y}" font-size="${decimal(shape.size)}"${weight}${anchor} fill="${inks[shape.ink]}">${escapeXml(shape.text)}</text>`;
  }
  const fill = shape.fill ? inks[shape.fill] : 'none';
  const stroke = shape.stroke ? ` stroke="${inks[shape.stroke]}" stroke-width="${decimal(shape.width)}"` : '';
  const dash = shape.dash ? ` stroke-dasharray="${shape.dash.map(decimal).join(' ')}"` : '';
  const opacity = shape.opacity === undefined ? '' : ` opacity="${decimal(shape.opacity)}"`;
  return `<path d="${escapeXml(shape.d)}" fill="${fill}"${stroke}${dash}${opacity}/>`;
}

const DATA = /^data:image\/(webp|png|jpeg);base64,[A-Za-z0-9+/=]+$/;

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
