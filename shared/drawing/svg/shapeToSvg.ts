import type { Ink, Shape } from '../drawing.ts';
import { escapeXml } from './escapeXml.ts';
import { PAPER_INKS } from './inks.ts';

/** One shape of the drawing as SVG, colours written down. */
export function shapeToSvg(shape: Shape, inks: Readonly<Record<Ink, string>> = PAPER_INKS): string {
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

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}
