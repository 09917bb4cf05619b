import type { Point, Professional } from '../../board/element.ts';
import { boxes } from '../boxes.ts';
import type { DrawingWords, PathShape, Shape } from '../drawing.ts';
import type { ElementParts } from '../elementParts.ts';
import { groundBadge, groundMarkOf } from '../labels/groundMark.ts';
import { centredLines } from '../labels/texts.ts';
import { wrapText } from '../labels/wrapText.ts';
import { pathOf } from '../pathOf.ts';
import { SIZES } from '../sizes.ts';

/** A professional: a little figure, in their structure with the name below, or on their own with the function too. */
export function drawFigure(
  professional: Professional,
  at: Point,
  { words, inside }: { words: DrawingWords; inside: boolean },
): ElementParts {
  const size = inside ? 26 : SIZES.figure;
  const middle: Point = inside ? [at[0], at[1] - 14] : at;
  const named = professional.name.trim() !== '';
  const name = centredLines(
    wrapText(named ? professional.name : words.unnamed.professional, {
      width: inside ? SIZES.slot.width - 4 : SIZES.nameWidth,
      size: inside ? SIZES.tinyText : SIZES.nameText,
      weight: inside ? 400 : 600,
      maxLines: 2,
    }),
    [middle[0], middle[1] + size / 2 + 4],
    {
      size: inside ? SIZES.tinyText : SIZES.nameText,
      weight: inside ? 400 : 600,
      ink: named ? 'ink' : 'ink-soft',
    },
  );
  const shapes: Shape[] = [figure(middle, size), ...name.shapes];
  const place = boxes.round(middle, size + 6, size + 4);
  let nameBox = name.box;
  if (!inside && professional.function.trim() !== '') {
    const lettering = { width: SIZES.nameWidth, size: SIZES.smallText, weight: 400, maxLines: 2 } as const;
    const role = centredLines(
      wrapText(professional.function, lettering),
      [at[0], nameBox.y + nameBox.height],
      { size: SIZES.smallText, weight: 400, ink: 'ink-soft' },
    );
    shapes.push(...role.shapes);
    nameBox = boxes.union(nameBox, role.box);
  }
  const mark = groundMarkOf(professional.ground);
  if (mark) shapes.push(...groundBadge(mark, [middle[0] + size / 2 + 4, middle[1] - size / 2]).shapes);
  return {
    body: { form: 'polygon', points: boxes.corners(place) },
    box: boxes.union(place, nameBox),
    nameBox,
    under: [],
    shapes,
  };
}

/** A head and shoulders. */
function figure([x, y]: Point, size: number): PathShape {
  const head = size * 0.24;
  const wide = size * 0.46;
  const shoulders = `M${x - wide} ${y + size / 2}v${-size * 0.12}a${wide} ${size * 0.32} 0 0 1 ${2 * wide} 0v${size * 0.12}Z`;
  return {
    shape: 'path',
    d: `${pathOf.circle([x, y - size * 0.24], head)}${shoulders}`,
    stroke: 'work',
    fill: 'paper-raised',
    width: size > 30 ? 2.2 : 1.8,
    dash: null,
  };
}
