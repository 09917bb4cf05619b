import { useMemo } from 'react';
import { ElementNode } from './ElementNode.tsx';
import { recordKey } from './inWords.ts';
import { useRoom, useStore } from './roomContext.ts';

/** Everybody on the table. One of them is in the tab order; the arrow keys go from there. */
export function ElementLayer() {
  const { picture, shown, current } = useRoom();
  const drawing = useStore(picture.still);
  const table = useStore(shown);
  const tabbable = useStore(current);
  const elements = useMemo(
    () => new Map(table.elements.map((element) => [recordKey(element), element])),
    [table],
  );
  const first = tabbable !== null && drawing.elementAt.has(tabbable) ? tabbable : drawing.elements[0]?.key;
  return drawing.elements.map((drawn) => (
    <ElementNode
      key={drawn.key}
      drawing={drawn}
      element={elements.get(drawn.key)}
      tabbable={drawn.key === first}
    />
  ));
}
