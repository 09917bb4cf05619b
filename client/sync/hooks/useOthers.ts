import { useMemo, useSyncExternalStore } from 'react';
import type { OpenDocument } from '../openDocument.ts';
import type { OtherPerson } from '../presence/presence.ts';

const NOBODY: readonly OtherPerson[] = [];

/** Everybody else in these documents, each connection with the document it is in. */
export function useOthers(
  documents: readonly OpenDocument[],
): readonly { document: string; others: readonly OtherPerson[] }[] {
  const store = useMemo(() => joined(documents), [documents]);
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

function joined(documents: readonly OpenDocument[]) {
  let last = documents.map(({ name }) => ({ document: name, others: NOBODY }));
  return {
    get() {
      const same = documents.every(({ presence }, index) => presence.others.get() === last[index]?.others);
      if (!same) {
        last = documents.map(({ name, presence }) => ({ document: name, others: presence.others.get() }));
      }
      return last;
    },
    subscribe(listener: () => void) {
      const stops = documents.map(({ presence }) => presence.others.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
