import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { viewAsQuery } from '#client/api/viewAsQuery.ts';
import { asSeenBy, audienceInWords, type ShareRequest } from '#client/situations/index.ts';
import type { CompartmentView, SituationView } from '#shared/protocol/http/views.ts';

/** Where a thing of the map is: its compartment and its id there. */
export interface ElementPlace {
  compartment: string;
  element: string;
}

/** What a person does with the table that concerns this screen only: nobody else notices, nothing is stored. */
export function useTable(situation: SituationView) {
  const queries = useQueryClient();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => new Set());
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [seenById, setSeenById] = useState<string | null>(null);
  const [sharing, setSharing] = useState<ShareRequest | null>(null);
  const [focus, setFocus] = useState<ElementPlace | null>(null);

  const seenBy = seenById === null ? null : (situation.members.find(({ id }) => id === seenById) ?? null);
  const verdicts = useQuery(
    viewAsQuery(seenBy === null ? null : { situationId: situation.id, memberId: seenBy.id }),
  );
  const compartments = useMemo(
    () =>
      // Until the server has spoken, what I see stays, and the banner says that one waits.
      seenBy === null || verdicts.isPending
        ? situation.compartments
        : asSeenBy(situation.compartments, verdicts.data?.compartments ?? []),
    [situation.compartments, seenBy, verdicts.isPending, verdicts.data],
  );
  const open = useMemo(() => compartments.filter(({ access }) => access !== 'none'), [compartments]);
  const shown = useMemo(() => open.filter(({ id }) => !hidden.has(id)), [open, hidden]);

  const toggle = useCallback((compartmentId: string) => {
    setHidden((before) => {
      const next = new Set(before);
      if (!next.delete(compartmentId)) next.add(compartmentId);
      return next;
    });
  }, []);
  const activate = useCallback((compartmentId: string) => {
    setChosenId(compartmentId);
    // One works in what one sees.
    setHidden((before) => {
      const next = new Set(before);
      next.delete(compartmentId);
      return next;
    });
  }, []);
  const refresh = useCallback(
    () => void queries.invalidateQueries({ queryKey: ['situation', situation.id] }),
    [queries, situation.id],
  );
  const inWords = useCallback(
    (compartmentId: string) => {
      const compartment = situation.compartments.find(({ id }) => id === compartmentId);
      return compartment === undefined ? '' : audienceInWords(compartment, situation.members);
    },
    [situation.compartments, situation.members],
  );

  return {
    compartments,
    /** open to me, or to the one I look as; also those set aside */
    open,
    /** what the map superposes */
    shown,
    hidden,
    toggle,
    active: activeOf(open, chosenId),
    activate,
    seenBy,
    seenByPending: seenBy !== null && verdicts.isPending,
    seenByError: verdicts.error,
    lookAs: setSeenById,
    readOnly: situation.archived || seenBy !== null || situation.me.role === 'observer',
    sharing,
    setSharing,
    focus,
    setFocus,
    refresh,
    inWords,
  };
}

export type Table = ReturnType<typeof useTable>;

/** The volet chosen, else the table commune, else the first where one may write. */
function activeOf(open: readonly CompartmentView[], chosenId: string | null): CompartmentView | null {
  const current = open.filter(({ archived }) => !archived);
  const writable = current.filter(({ access }) => access === 'write');
  return (
    open.find(({ id }) => id === chosenId) ??
    writable.find(({ kind }) => kind === 'common') ??
    writable[0] ??
    current[0] ??
    null
  );
}
