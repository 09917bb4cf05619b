import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type OpenDocument, pageDocuments, useOpenDocuments } from '#client/sync/index.ts';
import { factsFromViews } from '#shared/protocol/http/factsFromViews.ts';
import type { BoardProps } from '../boardProps.ts';
import type { BoardSession } from './boardSession.ts';
import { keepSession, sessionOf } from './sessionOf.ts';
import { store } from './store.ts';

export interface UsedSession {
  session: BoardSession;
  /** the open board of each compartment */
  documents: ReadonlyMap<string, OpenDocument>;
  /** every board is here whole: before that an empty table means nothing */
  ready: boolean;
}

type Wanted = Pick<
  BoardProps,
  'situation' | 'me' | 'members' | 'compartments' | 'activeCompartmentId' | 'readOnly'
>;

/** Opens the boards of the compartments shown and lays them over each other, for the map and for the list. */
export function useBoardSession(props: Wanted): UsedSession {
  const { situation, compartments, readOnly, activeCompartmentId } = props;
  const session = sessionOf(situation.id);
  useEffect(() => keepSession(session), [session]);

  const boards = useMemo(
    () =>
      compartments.flatMap(({ id, board, access, archived }) => {
        if (board === null || access === 'none') return [];
        const writable = access === 'write' && !readOnly && !archived && !situation.archived;
        return [{ compartment: id, name: board, writable }];
      }),
    [compartments, readOnly, situation.archived],
  );
  const opened = useOpenDocuments(
    useMemo(() => boards.map(({ name, writable }) => ({ name, readOnly: !writable })), [boards]),
  );
  const documents = useMemo(
    () =>
      new Map(
        boards.flatMap(({ compartment, name }) => {
          const document = opened.get(name);
          return document ? [[compartment, document] as const] : [];
        }),
      ),
    [boards, opened],
  );

  // What was copied out of a board outlives the board on screen, but not the right to read it. CS20.
  const places = useRef(new Map<string, string>());
  for (const { name, compartment } of boards) places.current.set(name, compartment);
  useEffect(
    () =>
      pageDocuments().onEvent((event) => {
        const compartment = places.current.get(event.name);
        if (event.kind === 'gone' && compartment !== undefined) session.forgetClip(compartment);
      }),
    [session],
  );

  const { me, members } = props;
  useEffect(() => {
    session.setFacts(factsFromViews({ situation, me, members, compartments }), activeCompartmentId, {
      memberId: me.id,
      facilitates: me.role === 'facilitator',
    });
  }, [session, situation, me, members, compartments, activeCompartmentId]);

  // A store, so that « it is here » is rendered in the same turn as what is here.
  const [whole] = useState(() => store(false));
  const ready = useSyncExternalStore(whole.subscribe, whole.get);
  useEffect(() => {
    // Coming from the map to the list, the documents are handed over a moment later: until then what is chosen and
    // what can be undone stay as they were. OL16.
    if (boards.length > 0 && documents.size === 0) return;
    const apply = () => {
      const open = boards.flatMap(({ compartment, writable }) => {
        const document = documents.get(compartment);
        // What is no longer this person's leaves the screen at once, before the page has read anything anew.
        return document && document.status.get().state !== 'gone'
          ? [{ compartment, writable, doc: document.current.get().doc }]
          : [];
      });
      session.setBoards(open);
      const here = [...documents.values()];
      whole.set(here.length === boards.length && here.every(({ synced }) => synced.get()));
    };
    apply();
    const stops = [...documents.values()].flatMap(({ current, status, synced }) =>
      [current, status, synced].map((readable) => readable.subscribe(apply)),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, whole, boards, documents]);

  return { session, documents, ready };
}
