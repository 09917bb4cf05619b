import { type ComponentType, memo, type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Drawing, ElementDrawing, LinkDrawing } from '#shared/drawing/drawing.ts';
import { flyingNow } from './flying.ts';
import { useRoom, useSelected, useStore } from './roomContext.ts';
import { Shapes } from './ShapeView.tsx';

/**
 * Enclosures, lines, then labels, under the people. Found under a finger by geometry, so none of it listens. In
 * bundles, each an SVG of its own: what moves renders and paints its bundle again, and leaves the others alone.
 */
export function LinkLayer() {
  const { picture } = useRoom();
  const still = useStore(picture.still);
  // One string, that stays the same from the first frame of a drag to its last.
  const away = useSelected(
    picture,
    useCallback((now: Drawing) => awayKeys(still, now), [still]),
  );
  const [links, elements] = useMemo(() => {
    const gone = new Set(away.split(' '));
    return [
      still.links.filter(({ key }) => !gone.has(key)),
      still.elements.filter(({ key, under }) => under.length > 0 && !gone.has(key)),
    ];
  }, [still, away]);
  const lines = useBundles(links.filter(({ above }) => !above));
  const above = useBundles(links.filter((link) => link.above));
  const labels = useBundles(links.filter(({ label }) => label !== null));
  const enclosures = useBundles(elements);
  return (
    <>
      {enclosures.map((bundle) => (
        <Bundle key={bundle[0]?.key} items={bundle} Item={Enclosure} place="board-enclosures" />
      ))}
      {lines.map((bundle) => (
        <Bundle key={bundle[0]?.key} items={bundle} Item={Line} />
      ))}
      {above.map((bundle) => (
        <Bundle key={bundle[0]?.key} items={bundle} Item={Line} place="board-overlays" />
      ))}
      {labels.map((bundle) => (
        <Bundle key={bundle[0]?.key} items={bundle} Item={Label} />
      ))}
    </>
  );
}

function awayKeys(still: Drawing, now: Drawing): string {
  const { elements, links } = flyingNow(still, now);
  return [...elements, ...links].map(({ key }) => key).join(' ');
}

const BUNDLE = 48;

/** The list in pieces; a piece whose things are the same as before is the same piece. */
function useBundles<T>(items: readonly T[]): readonly (readonly T[])[] {
  const before = useRef<readonly (readonly T[])[]>([]);
  const bundles: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += BUNDLE) {
    const bundle = items.slice(from, from + BUNDLE);
    const old = before.current[bundles.length];
    const same = old?.length === bundle.length && old.every((item, place) => item === bundle[place]);
    bundles.push(same ? old : bundle);
  }
  useEffect(() => {
    before.current = bundles;
  });
  return bundles;
}

interface BundleProps<T> {
  items: readonly T[];
  Item: ComponentType<{ item: T }>;
  place?: string;
}

const Bundle = memo(function Bundle<T extends { key: string }>({
  items,
  Item,
  place = 'board-links',
}: BundleProps<T>) {
  return (
    <svg className={place} width="1" height="1" overflow="visible" aria-hidden="true">
      {items.map((item) => (
        <Item key={item.key} item={item} />
      ))}
    </svg>
  );
}) as <T extends { key: string }>(props: BundleProps<T>) => ReactNode;

const Enclosure = memo(function Enclosure({ item: element }: { item: ElementDrawing }) {
  return (
    <g>
      <Shapes shapes={element.under} />
    </g>
  );
});

const Line = memo(function Line({ item: link }: { item: LinkDrawing }) {
  const { session } = useRoom();
  const { key } = link;
  const chosen = useSelected(
    session.selection,
    useCallback((keys) => keys.has(key), [key]),
  );
  return (
    <g>
      {chosen && (
        <polyline
          points={link.trace.map((point) => point.join(',')).join(' ')}
          fill="none"
          stroke="var(--accent)"
          strokeOpacity={0.35}
          strokeWidth={11}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      <Shapes shapes={link.line} />
    </g>
  );
});

const Label = memo(
  function Label({ item: link }: { item: LinkDrawing }) {
    return (
      <g>
        <Shapes shapes={link.label?.shapes ?? []} />
      </g>
    );
  },
  (before, after) => before.item.label === after.item.label,
);
