import { useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Drawing } from '#shared/drawing/drawing.ts';
import { FarContext } from './farContext.ts';
import { awayKeys } from './flying.ts';
import { type Group, PaintedGroups } from './PaintedGroups.tsx';
import { useRoom, useSelected, useStore } from './roomContext.ts';

/**
 * Enclosures, lines, then labels, under the people. Found under a finger by geometry, so none of it listens. In
 * bundles, each an SVG of its own: what moves paints its bundle again, and leaves the others alone.
 */
export function LinkLayer() {
  const { picture } = useRoom();
  const still = useStore(picture.still);
  // One string, that stays the same from the first frame of a drag to its last.
  const away = useSelected(
    picture,
    useCallback((now: Drawing) => awayKeys(still, now), [still]),
  );
  const seen = useMemo(() => {
    const gone = new Set(away.split(' '));
    const links = still.links.filter(({ key }) => !gone.has(key));
    return {
      enclosures: still.elements.flatMap(({ key, under }) =>
        under.length > 0 && !gone.has(key) ? [{ key, shapes: under }] : [],
      ),
      lines: links.flatMap(({ key, above, line }) => (above ? [] : [{ key, shapes: line }])),
      above: links.flatMap(({ key, above, line }) => (above ? [{ key, shapes: line }] : [])),
      labels: links.flatMap(({ key, label }) => (label ? [{ key, shapes: label.shapes }] : [])),
    };
  }, [still, away]);
  const hasLabels = useLabels(still);
  return (
    <>
      <Bundles groups={seen.enclosures} place="board-enclosures" />
      <ChosenLines still={still} away={away} />
      <Bundles groups={seen.lines} place="board-links" />
      <Bundles groups={seen.above} place="board-overlays" />
      {hasLabels && <Bundles groups={seen.labels} place="board-links" />}
    </>
  );
}

/** Labels are there when they can be read. Not with the first picture: from how far it is seen is settled with it. */
function useLabels({ links }: Drawing): boolean {
  const isFar = useContext(FarContext);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    if (links.length > 0) setDrawn(true);
  }, [links]);
  return isDrawn && !isFar;
}

/** What is chosen lies on a band of the interface's colour. */
function ChosenLines({ still, away }: { still: Drawing; away: string }) {
  const chosen = useStore(useRoom().session.selection);
  const lines = useMemo(() => {
    const gone = new Set(away.split(' '));
    return still.links.filter(({ key }) => chosen.has(key) && !gone.has(key));
  }, [still, away, chosen]);
  if (lines.length === 0) return null;
  return (
    <svg className="board-links" width="1" height="1" overflow="visible" aria-hidden="true">
      {lines.map(({ key, trace }) => (
        <polyline
          key={key}
          points={trace.map((point) => point.join(',')).join(' ')}
          fill="none"
          stroke="var(--accent)"
          strokeOpacity={0.35}
          strokeWidth={11}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}

/** One key in so many begins a bundle. */
const BUNDLE = 48;

/**
 * The list in pieces. Where one begins, a key says and not a count, so that what comes in between changes one piece; a
 * piece whose things are the same as before is the same piece.
 */
function Bundles({ groups, place }: { groups: readonly Group[]; place: string }) {
  const before = useRef<ReadonlyMap<string, readonly Group[]>>(new Map());
  const bundles = new Map<string, Group[]>();
  let bundle: Group[] | undefined;
  for (const group of groups) {
    if (!bundle || beginsBundle(group.key)) {
      bundle = [];
      bundles.set(group.key, bundle);
    }
    bundle.push(group);
  }
  const shown = new Map([...bundles].map(([key, now]) => [key, sameAs(before.current.get(key), now)]));
  useEffect(() => {
    before.current = shown;
  });
  return [...shown].map(([key, groups]) => <PaintedGroups key={key} groups={groups} place={place} />);
}

function beginsBundle(key: string): boolean {
  let hash = 0;
  for (let place = Math.max(0, key.length - 6); place < key.length; place += 1)
    hash = (hash * 31 + key.charCodeAt(place)) | 0;
  return hash % BUNDLE === 0;
}

function sameAs(old: readonly Group[] | undefined, now: readonly Group[]): readonly Group[] {
  const same =
    old?.length === now.length &&
    old.every(({ key, shapes }, place) => key === now[place]?.key && shapes === now[place]?.shapes);
  return same ? old : now;
}
