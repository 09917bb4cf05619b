import { Suspense, useCallback, useState } from 'react';
import { lateWords } from '#client/i18n/language.ts';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import type { Table } from '#shared/board/index.ts';
import type { OnBoard } from '../presence/presenceHub.ts';
import type { Tool } from './room.ts';
import { useRoom, useSelected } from './roomContext.ts';

const InkPart = lazyPart(async () => ({ default: (await import('../ink/InkPart.tsx')).InkPart }));
const ZoneHandles = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../ink/ZoneHandles.tsx')).ZoneHandles };
});
const PictureHandle = lazyPart(async () => {
  await lateWords('parts');
  return { default: (await import('../pictures/PictureHandle.tsx')).PictureHandle };
});

/** Where ink is drawn, and what is chosen taken by its corners: their code comes with the first stroke, pen or choice. */
export function InkSlot() {
  const { session, tool, presence } = useRoom();
  const drawn = useSelected(
    session.table,
    useCallback((table: Table) => table.strokes.length > 0, []),
  );
  const held = useSelected(
    tool,
    useCallback((one: Tool) => one.is === 'ink', []),
  );
  const theirs = useSelected(
    presence.others,
    useCallback((others: readonly OnBoard[]) => others.some(({ fields }) => fields.ink !== null), []),
  );
  // Once here it stays: a pen is taken up again and again.
  const [here, setHere] = useState(false);
  if (!here && (drawn || held || theirs)) setHere(true);
  const zone = useChosen('zone');
  const picture = useChosen('picture');
  const none = () => session.selection.set(new Set());
  return (
    <Suspense>
      {here && (
        <InkPart
          onClose={() => {
            setHere(false);
            tool.set({ is: 'select' });
          }}
        />
      )}
      {zone !== null && <ZoneHandles key={zone} zone={zone} onClose={none} />}
      {picture !== null && <PictureHandle key={picture} picture={picture} onClose={none} />}
    </Suspense>
  );
}

/** The one chosen element of a kind, by key. */
function useChosen(wanted: 'zone' | 'picture'): string | null {
  const { session } = useRoom();
  return useSelected(
    session.selection,
    useCallback(
      (keys: ReadonlySet<string>) => {
        const [only] = keys.size === 1 ? keys : [];
        const isOne = session.table
          .get()
          .elements.some(({ kind, compartment, id }) => kind === wanted && `${compartment}/${id}` === only);
        return only !== undefined && isOne ? only : null;
      },
      [session, wanted],
    ),
  );
}
