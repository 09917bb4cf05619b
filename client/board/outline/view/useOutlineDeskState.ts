import {
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { toast } from '#client/ui/toast.ts';
import { type End, endKey } from '#shared/board/index.ts';
import type { BoardProps } from '../../boardProps.ts';
import { refusalInWords } from '../../canvas/refusalInWords.ts';
import type { Outcome } from '../../commands/desk.ts';
import { find as lookUp } from '../../commands/find.ts';
import { removeSelection } from '../../commands/removeSelection.ts';
import type { BoardSession } from '../../model/boardSession.ts';
import { neighbour, rowNamed } from '../keys/rows.ts';
import { linkInWords } from '../words/linkInWords.ts';
import { nameOf } from '../words/nameOf.ts';
import type { Joining, OutlineDesk, Start } from './outlineContext.ts';

export interface OutlineState extends OutlineDesk {
  joining: Joining | null;
  setJoining(joining: Joining | null): void;
  /** opens a line as soon as it is there: something new is in the table before it is on the page */
  openSoon(end: End): void;
}

/** What the lines share: the table, what is open, and the way to say what couldn't be done. */
export function useOutlineDeskState(
  props: BoardProps,
  session: BoardSession,
  root: RefObject<HTMLElement | null>,
): OutlineState {
  const table = useSyncExternalStore(session.table.subscribe, session.table.get);
  const selection = useSyncExternalStore(session.selection.subscribe, session.selection.get);
  const [open, setOpen] = useState<OutlineDesk['open']>(null);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const [joining, setJoining] = useState<Joining | null>(null);
  const soon = useRef<End | null>(null);

  const find = useMemo(() => {
    const byKey = new Map(table.elements.map((element) => [endKey(lookUp.end(element)), element]));
    return (end: End) => byKey.get(endKey(end)) ?? null;
  }, [table]);

  const compartmentNames = useMemo(() => {
    const present = new Set([...table.elements, ...table.links].map(({ compartment }) => compartment));
    const shown = props.compartments.filter(({ id }) => present.has(id));
    return new Map(shown.length > 1 ? shown.map(({ id, name }) => [id, name]) : []);
  }, [props.compartments, table]);

  const accept = useCallback((outcome: Outcome) => {
    if (outcome.ok || outcome.because === 'nothing') return outcome.ok;
    toast({ text: refusalInWords(outcome.because), tone: 'refused' });
    return false;
  }, []);

  const show = useCallback(
    (row: string, end: End, start: Start) => {
      setOpen({ row, start });
      setTabStop(row);
      session.selection.set(new Set([endKey(end)]));
    },
    [session],
  );

  const close = useCallback(() => {
    if (open && root.current) rowNamed(root.current, open.row)?.focus();
    setOpen(null);
  }, [open, root]);

  const remove = useCallback(
    (row: string, end: End) => {
      const list = root.current;
      const here = list && rowNamed(list, row);
      const next = list && here ? (neighbour(list, here, 'next') ?? null) : null;
      const after = next === here && list && here ? neighbour(list, here, 'previous') : next;
      const link = lookUp.link(table, end);
      const element = find(end);
      const said = link
        ? t('outline.removedLink', { link: linkInWords(link, find, 'said') })
        : t('outline.removed', { name: element ? nameOf(element) : t('outline.someone') });
      if (!accept(removeSelection(session.desk, [end]))) return;
      setOpen(null);
      toast({ text: said });
      announce(said);
      after?.focus();
    },
    [root, table, find, accept, session],
  );

  // Something new is opened on the first page that has its line, with its name ready to be typed.
  useEffect(() => {
    const end = soon.current;
    const line = end && root.current?.querySelector<HTMLElement>(`[data-end="${CSS.escape(endKey(end))}"]`);
    if (!end || !line) return;
    soon.current = null;
    show(line.dataset['row'] ?? '', end, 'name');
    line.scrollIntoView({ block: 'nearest' });
  });

  return {
    props,
    session,
    table,
    find,
    selection,
    writable: (compartment) => session.desk.writable(compartment) !== null,
    compartmentName: (compartment) => compartmentNames.get(compartment) ?? null,
    open,
    toggle: (row, end, start = 'row') => {
      if (open?.row === row && start === 'row') setOpen(null);
      else show(row, end, start);
    },
    close,
    tabStop,
    setTabStop,
    remove,
    join: setJoining,
    accept,
    joining,
    setJoining,
    openSoon: (end) => {
      soon.current = end;
    },
  };
}
