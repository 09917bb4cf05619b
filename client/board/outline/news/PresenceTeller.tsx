import { useEffect, useSyncExternalStore } from 'react';
import type { OpenDocument } from '#client/sync/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { find } from '../../commands/find.ts';
import type { OutlineHands } from '../view/outlineContext.ts';

/** Shows the others what is chosen in the list, as the map does: it is how their news gets its name. Draws nothing. */
export function PresenceTeller({
  documents,
  hands: { session, ui },
}: {
  documents: ReadonlyMap<string, OpenDocument>;
  hands: OutlineHands;
}) {
  const selection = useSyncExternalStore(session.selection.subscribe, session.selection.get);
  const editing = useSyncExternalStore(ui.subscribe, () => ui.get().open !== null);

  useEffect(() => {
    const chosen = [...selection].map(find.fromKey);
    for (const [compartment, { presence }] of documents) {
      // Each board learns of its own elements only: an id is already something of what is behind it.
      const ids = chosen.filter((end) => end.compartment === compartment).map((end) => end.element);
      presence.set({ selection: ids.slice(0, LIMITS.selectionLength), editing: editing && ids.length > 0 });
    }
  }, [documents, selection, editing]);

  useEffect(
    () => () => {
      for (const { presence } of documents.values()) presence.set({ selection: [], editing: false });
    },
    [documents],
  );

  return null;
}
