import { useMemo } from 'react';
import { t } from '#client/i18n/t.ts';
import { classes } from '#client/ui/classes.ts';
import type { Table } from '#shared/board/index.ts';
import type { LinkLook, Notation, Shape } from '#shared/drawing/drawing.ts';
import { type LegendEntry, legendOf } from '#shared/drawing/legend/legendOf.ts';
import { signInWords } from './signInWords.ts';

/** What the signs on this map mean: those that are on it, drawn as they are on it. The table is what is seen. EX5. */
export function Legend({
  table,
  looks,
  notation,
  inColumns = false,
}: {
  table: Table;
  looks: ReadonlySet<LinkLook>;
  notation: Notation;
  /** as many beside each other as there is room for */
  inColumns?: boolean;
}) {
  const entries = useMemo(() => legendOf(table, looks, notation, 'shown'), [table, looks, notation]);
  if (entries.length === 0) return null;
  return (
    <ul
      aria-label={t('exporting.legend')}
      className={classes(
        'grid gap-x-4 gap-y-1 text-s',
        inColumns && 'grid-cols-[repeat(auto-fill,minmax(12rem,1fr))]',
      )}
    >
      {entries.map((entry) => (
        <li key={entry.key} className="flex min-h-9 items-center gap-3">
          <Sample entry={entry} />
          <span>{signInWords(entry.key)}</span>
        </li>
      ))}
    </ul>
  );
}

function Sample({ entry: { shapes, box } }: { entry: LegendEntry }) {
  return (
    <svg
      aria-hidden="true"
      className="h-9 w-18 shrink-0"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a sample never change
        <SampleShape key={index} shape={shape} />
      ))}
    </svg>
  );
}

function SampleShape({ shape }: { shape: Shape }) {
  if (shape.shape === 'text')
    return (
      <text
        x={shape.at[0]}
        y={shape.at[1]}
        fontSize={shape.size}
        fontWeight={shape.weight}
        fill={`var(--${shape.ink})`}
        textAnchor={shape.anchor}
      >
        {shape.text}
      </text>
    );
  if (shape.shape === 'image') return null;
  return (
    <path
      d={shape.d}
      fill={shape.fill ? `var(--${shape.fill})` : 'none'}
      stroke={shape.stroke ? `var(--${shape.stroke})` : 'none'}
      strokeWidth={shape.width * 0.8}
      vectorEffect="non-scaling-stroke"
      strokeDasharray={shape.dash?.join(' ')}
    />
  );
}
