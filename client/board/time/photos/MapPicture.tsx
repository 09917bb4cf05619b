import { t } from '#client/i18n/t.ts';
import type { Point } from '#shared/board/index.ts';
import type { Box, Drawing } from '#shared/drawing/drawing.ts';
import { Shapes } from '../../canvas/ShapeView.tsx';
import type { Mark } from './differencesInWords.ts';

/** Marked words are so wide a part of the map's width that they are read on a phone as on a desk. */
const MARK_SIZE = { narrow: 0.028, wide: 0.016 };

/** A map that isn't touched, with what is otherwise in the other one marked by a shape and a word. TM6. */
export function MapPicture({
  drawing,
  box,
  marks,
  label,
  narrow,
}: {
  drawing: Drawing;
  /** the same for both maps: they are compared at one scale */
  box: Box;
  marks: ReadonlyMap<string, Mark>;
  label: string;
  narrow: boolean;
}) {
  const size = box.width * (narrow ? MARK_SIZE.narrow : MARK_SIZE.wide);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      className="block w-full rounded-card border border-line bg-paper"
    >
      {drawing.ink && <Shapes shapes={drawing.ink.under} />}
      {drawing.elements.map(({ key, under }) => (
        <Shapes key={key} shapes={under} />
      ))}
      {drawing.links.map(({ key, line, above }) => !above && <Shapes key={key} shapes={line} />)}
      {drawing.elements.map(({ key, shapes }) => (
        <Shapes key={key} shapes={shapes} />
      ))}
      {drawing.links.map(({ key, line, above }) => above && <Shapes key={key} shapes={line} />)}
      {drawing.links.map(({ key, label: words }) => words && <Shapes key={key} shapes={words.shapes} />)}
      {drawing.ink && <Shapes shapes={drawing.ink.over} />}
      {drawing.elements.map(({ key, box: around }) => {
        const mark = marks.get(key);
        return mark && <Marked key={key} mark={mark} around={around} size={size} />;
      })}
      {drawing.links.map(({ key, trace }) => {
        const mark = marks.get(key);
        return mark && trace.length > 0 && <Badge key={key} mark={mark} at={middleOf(trace)} size={size} />;
      })}
    </svg>
  );
}

/** Halfway along, by points: beside the ends, which have marks of their own. */
function middleOf(trace: readonly Point[]): Point {
  const half = (trace.length - 1) / 2;
  const [ax, ay] = trace[Math.floor(half)] ?? [0, 0];
  const [bx, by] = trace[Math.ceil(half)] ?? [ax, ay];
  return [(ax + bx) / 2, (ay + by) / 2];
}

const DASH: Record<Mark, string | undefined> = { added: undefined, removed: '3 5', changed: '12 5' };
const WORDS = {
  added: 'time.markAdded',
  removed: 'time.markRemoved',
  changed: 'time.markChanged',
} as const;

function Marked({ mark, around, size }: { mark: Mark; around: Box; size: number }) {
  const by = size * 0.4;
  return (
    <g>
      <rect
        x={around.x - by}
        y={around.y - by}
        width={around.width + 2 * by}
        height={around.height + 2 * by}
        rx={mark === 'removed' ? 0 : size * 0.6}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={size * 0.14}
        strokeDasharray={DASH[mark]}
      />
      <Badge mark={mark} at={[around.x + around.width / 2, around.y - by]} size={size} />
    </g>
  );
}

/** Widths of a letter, as a part of the font's size: badges needn't be exact. */
const LETTER = 0.6;

function Badge({ mark, at: [x, y], size }: { mark: Mark; at: Point; size: number }) {
  const words = t(WORDS[mark]);
  const width = (words.length + 1.5) * size * LETTER;
  const height = size * 1.5;
  return (
    <g>
      <rect
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx={mark === 'removed' ? 0 : height / 2}
        fill="var(--paper-raised)"
        stroke="var(--ink)"
        strokeWidth={size * 0.1}
        strokeDasharray={DASH[mark]}
      />
      <text x={x} y={y + size * 0.35} fontSize={size} fontWeight={600} textAnchor="middle" fill="var(--ink)">
        {words}
      </text>
    </g>
  );
}
