import { useEffect, useState } from 'react';
import { type OpenDocument, pageDocuments, type Readable } from '#client/sync/index.ts';
import { readBoard } from '#shared/board/index.ts';
import { atLeastAsClosed } from '#shared/policy/index.ts';
import { factsFromViews } from '#shared/protocol/http/factsFromViews.ts';
import type { CompartmentView, MemberView } from '#shared/protocol/http/views.ts';
import { type Mentionable, mentionKey } from './mentionable.ts';
import { mentionablesOf } from './mentionablesOf.ts';

interface Wanted {
  situation: { id: string; archived: boolean };
  me: MemberView;
  members: readonly MemberView[];
  compartments: readonly CompartmentView[];
  /** where the note is */
  compartment: CompartmentView;
}

type Mentionables = ReadonlyMap<string, Mentionable>;

const READ_AGAIN_MS = 250;

/**
 * Every element of the boards open to me, by `mentionKey`, kept up to date; `allowed` where everybody who reads the note
 * may see it too. The boards are those of the map: they are shared, not opened twice. NE6, NT8.
 */
export function useMentionables(wanted: Wanted): Readable<Mentionables> {
  const [store] = useState(mentionablesStore);
  const { situation, me, members, compartments, compartment } = wanted;
  useEffect(() => {
    const facts = factsFromViews({ situation, me, members, compartments });
    const boards = compartments.flatMap(({ id, name, board }) =>
      board === null
        ? []
        : [
            {
              compartment: id,
              where: name,
              lease: pageDocuments().acquire(board),
              allowed: atLeastAsClosed(facts, { inner: compartment.id, outer: id, now: Date.now() }),
            },
          ],
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      const all = boards.flatMap(({ lease, ...place }) =>
        mentionablesOf(readBoard(lease.document.doc), place),
      );
      store.put(new Map(all.map((one) => [mentionKey(one), one])));
    };
    const soon = () => {
      timer ??= setTimeout(read, READ_AGAIN_MS);
    };
    const stops = boards.map(({ lease }) => follow(lease.document, soon));
    read();
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      for (const { lease } of boards) lease.release();
    };
  }, [store, situation, me, members, compartments, compartment]);
  return store;
}

/** Calls `changed` when the board changes, or is replaced by another document. */
function follow(open: OpenDocument, changed: () => void): () => void {
  let doc = open.doc;
  doc.on('update', changed);
  const stop = open.current.subscribe(() => {
    doc.off('update', changed);
    doc = open.doc;
    doc.on('update', changed);
    changed();
  });
  return () => {
    stop();
    doc.off('update', changed);
  };
}

function mentionablesStore(): Readable<Mentionables> & { put: (next: Mentionables) => void } {
  let all: Mentionables = new Map();
  const listeners = new Set<() => void>();
  return {
    get: () => all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(next) {
      if (sameNames(all, next)) return;
      all = next;
      for (const listener of [...listeners]) listener();
    },
  };
}

/** Most changes of a board move something: nothing a mention shows. */
function sameNames(a: Mentionables, b: Mentionables): boolean {
  if (a.size !== b.size) return false;
  for (const [key, one] of b) {
    const before = a.get(key);
    if (before?.name !== one.name || before.where !== one.where || before.allowed !== one.allowed)
      return false;
  }
  return true;
}
