import { useCallback, useMemo } from 'react';
import { useGlossary } from '#client/acronyms/index.ts';
import type { PlacedElement } from '#shared/board/index.ts';
import type { Drawing } from '#shared/drawing/drawing.ts';
import { acronymOf } from './acronymOf.ts';
import { ElementNode } from './ElementNode.tsx';
import { awayKeys } from './flying.ts';
import { recordKey } from './inWords.ts';
import { useRoom, useSelected, useStore } from './roomContext.ts';

/**
 * Everybody on the table. One of them is in the tab order; the arrow keys go from there. The layer listens for all: three
 * hundred that each listened to five stores took longer to come than to be drawn.
 */
export function ElementLayer() {
  const { picture, shown, current, view } = useRoom();
  const drawing = useStore(picture.still);
  const table = useStore(shown);
  const tabbable = useStore(current);
  const notation = useStore(view);
  const acronymFor = useAcronyms();
  const away = useSelected(
    picture,
    useCallback((now: Drawing) => awayKeys(drawing, now), [drawing]),
  );
  const gone = useMemo(() => new Set(away.split(' ')), [away]);
  const elements = useMemo(
    () => new Map(table.elements.map((element) => [recordKey(element), element])),
    [table],
  );
  const first = tabbable !== null && drawing.elementAt.has(tabbable) ? tabbable : drawing.elements[0]?.key;
  return drawing.elements.map((drawn) => {
    const element = elements.get(drawn.key);
    return (
      <ElementNode
        key={drawn.key}
        drawing={drawn}
        element={element}
        notation={notation}
        acronym={element && acronymFor(element)}
        tabbable={drawn.key === first}
        away={gone.has(drawn.key)}
      />
    );
  });
}

/** The acronym that explains an element, looked for once. */
function useAcronyms(): (element: PlacedElement) => string | undefined {
  const glossary = useGlossary();
  return useMemo(() => {
    const found = new WeakMap<PlacedElement, { acronym: string | undefined }>();
    return (element) => {
      let known = found.get(element);
      if (!known) {
        known = { acronym: acronymOf(element, glossary) };
        found.set(element, known);
      }
      return known.acronym;
    };
  }, [glossary]);
}
