import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Loading } from '#client/ui/Loading.tsx';
import { endKey } from '#shared/board/index.ts';
import type { BoardProps } from '../boardProps.ts';
import { useBoardSession } from '../model/useBoardSession.ts';
import { JoinDialog } from './join/JoinDialog.tsx';
import { useNews } from './news/useNews.ts';
import { usePresence } from './news/usePresence.ts';
import { linkRowKey } from './rows/linkRowKey.ts';
import { filterOutline } from './tree/filterOutline.ts';
import { rowsOf } from './tree/idsOfOutline.ts';
import { outlineOf } from './tree/outlineOf.ts';
import { OutlineHeader } from './view/OutlineHeader.tsx';
import { OutlineSections } from './view/OutlineSections.tsx';
import { OutlineContext } from './view/outlineContext.ts';
import { useAdditions } from './view/useAdditions.ts';
import { useOutlineDeskState } from './view/useOutlineDeskState.ts';
import { useRowKeys } from './view/useRowKeys.ts';

/** The map as a list: the same people, houses and links in words, read and changed by keyboard. */
export function BoardOutline(props: BoardProps) {
  const { session, documents, ready } = useBoardSession(props);
  const root = useRef<HTMLDivElement>(null);
  const state = useOutlineDeskState(props, session, root);
  const { table, find, openSoon } = state;
  const additions = useAdditions(state);
  const news = useNews(documents, find);
  usePresence(documents, { selection: state.selection, editing: state.open !== null });

  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words);
  const outline = useMemo(() => outlineOf(table), [table]);
  const shown = useMemo(() => filterOutline(outline, wanted, find), [outline, wanted, find]);
  const rows = rowsOf(shown);
  const links = [...shown.relations, ...shown.family];
  const firstLink = links[0];
  const firstRow = rows[0]?.key ?? (firstLink ? linkRowKey(firstLink) : null);
  const tabStopShown =
    state.tabStop !== null &&
    (rows.some(({ key }) => key === state.tabStop) ||
      links.some((link) => linkRowKey(link) === state.tabStop));
  const desk = { ...state, tabStop: tabStopShown ? state.tabStop : null };

  const focus = props.focus ?? null;
  const focusKey = focus ? endKey(focus) : null;
  useEffect(() => {
    if (focus && focusKey !== null) openSoon(focus);
  }, [focus, focusKey, openSoon]);

  const onKeyDown = useRowKeys(desk, root);
  if (!ready) return <Loading text={t('board.loading')} />;
  return (
    <OutlineContext value={desk}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the lines inside, which are buttons */}
      <div ref={root} onKeyDown={onKeyDown} className="h-full overflow-y-auto bg-paper">
        <div className="mx-auto grid max-w-4xl gap-6 px-4 pt-4 pb-24">
          <OutlineHeader
            words={words}
            onWords={setWords}
            found={wanted.trim() === '' ? null : rows.length + links.length}
            additions={additions}
            news={news}
          />
          <OutlineSections
            outline={shown}
            filtered={wanted.trim() !== ''}
            firstRow={firstRow}
            additions={additions}
          />
        </div>
      </div>
      {state.joining && (
        <JoinDialog
          joining={state.joining}
          onClose={() => state.setJoining(null)}
          onJoined={(end) => {
            state.setJoining(null);
            openSoon(end);
          }}
        />
      )}
    </OutlineContext>
  );
}
