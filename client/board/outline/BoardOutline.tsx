import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { t } from '#client/i18n/t.ts';
import { Loading } from '#client/ui/Loading.tsx';
import { type End, endKey } from '#shared/board/index.ts';
import type { BoardProps } from '../boardProps.ts';
import { find as lookUp } from '../commands/find.ts';
import { confidential } from '../confidential/confidential.ts';
import { ToldNote } from '../confidential/ToldNote.tsx';
import { askForTable } from '../export/askForTable.ts';
import { drawnCompartments } from '../export/drawnCompartments.ts';
import { GroundFilterNote } from '../ground/GroundFilterNote.tsx';
import { discreet } from '../model/discreet.ts';
import { useBoardSession } from '../model/useBoardSession.ts';
import { manner } from '../words/manner.ts';
import { rowsOfWords } from '../words/rowsOfWords.ts';
import { useMapInWords } from '../words/useMapInWords.ts';
import { WordsView } from '../words/WordsView.tsx';
import { JoinDialog } from './join/JoinDialog.tsx';
import { PresenceTeller } from './news/PresenceTeller.tsx';
import { useNews } from './news/useNews.ts';
import { linkRowKey } from './rows/linkRowKey.ts';
import { filterOutline } from './tree/filterOutline.ts';
import { rowsOf } from './tree/idsOfOutline.ts';
import { outlineOf } from './tree/outlineOf.ts';
import { OutlineHeader } from './view/OutlineHeader.tsx';
import { OutlineSections } from './view/OutlineSections.tsx';
import { HandsContext, type Joining, TableContext } from './view/outlineContext.ts';
import { useAdditions } from './view/useAdditions.ts';
import { useHandsOf } from './view/useHandsOf.ts';
import { useOutlineTableOf } from './view/useOutlineTableOf.ts';
import { useRowKeys } from './view/useRowKeys.ts';

/** The map as a list: the same people, houses and links in words, read and changed by keyboard. */
export function BoardOutline(props: BoardProps) {
  const { session, documents, ready } = useBoardSession(props);
  const table = useSyncExternalStore(session.table.subscribe, session.table.get);
  const root = useRef<HTMLDivElement>(null);
  const [joining, setJoining] = useState<Joining | null>(null);
  const hands = useHandsOf(session, root, setJoining);
  const known = useOutlineTableOf(props, table);
  const { find } = known;
  const additions = useAdditions(hands, props.activeCompartmentId);
  const news = useNews(documents, find);

  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words);
  const outline = useMemo(() => outlineOf(table), [table]);
  const shown = useMemo(() => filterOutline(outline, wanted, find), [outline, wanted, find]);
  const read = useSyncExternalStore(manner.subscribe, manner.get);
  const seen = useMemo(() => discreet(session.table, session.confidential), [session]);
  const told = useSyncExternalStore(seen.subscribe, seen.get);
  const inWords = useMapInWords(told, { members: props.members, wanted, isShown: read === 'words' });
  const askForWords = useCallback(
    () => askForTable(drawnCompartments(told, props.compartments), 'markdown'),
    [told, props.compartments],
  );
  const lines = useMemo(
    () =>
      read === 'words'
        ? rowsOfWords(inWords)
        : [
            ...rowsOf(shown).map(({ key }) => key),
            ...[...shown.relations, ...shown.family, ...shown.ties].map((link) => linkRowKey(link)),
          ],
    [shown, read, inWords],
  );

  // Tab comes to the list once, where one was last; to its first line when that one is gone or filtered out.
  useEffect(() => {
    const { tabStop } = hands.ui.get();
    if (tabStop === null || !lines.includes(tabStop))
      hands.ui.set({ ...hands.ui.get(), tabStop: chosenLine(lines, session.selection.get()) });
  }, [hands, lines, session]);

  const focusKey = props.focus ? endKey(props.focus) : null;
  useEffect(() => {
    if (focusKey !== null) hands.openSoon(lookUp.fromKey(focusKey));
  }, [focusKey, hands]);

  const onKeyDown = useRowKeys(hands, root);
  if (!ready) return <Loading text={t('board.loading')} />;
  const filtered = wanted.trim() !== '';
  return (
    <HandsContext value={hands}>
      <TableContext value={known}>
        <PresenceTeller documents={documents} hands={hands} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the lines inside, which are buttons */}
        <div ref={root} onKeyDown={onKeyDown} className="h-full overflow-y-auto bg-paper">
          <div className="mx-auto grid max-w-4xl gap-6 px-4 pt-4 pb-24">
            <OutlineHeader
              words={words}
              onWords={setWords}
              found={filtered ? lines.length : null}
              additions={additions}
              news={news}
            />
            <GroundFilterNote session={session} />
            {read === 'words' && table.elements.length > 0 ? (
              <>
                <ToldNote session={session} count={confidential.count(table)} />
                <WordsView map={inWords} ask={askForWords} />
              </>
            ) : (
              <OutlineSections outline={shown} filtered={filtered} additions={additions} />
            )}
          </div>
        </div>
        {joining && (
          <JoinDialog
            joining={joining}
            onClose={() => setJoining(null)}
            onJoined={(end: End) => {
              setJoining(null);
              hands.openSoon(end);
            }}
          />
        )}
      </TableContext>
    </HandsContext>
  );
}

/** Coming from the map with somebody chosen, the list begins at their line. */
function chosenLine(lines: readonly string[], selection: ReadonlySet<string>): string | null {
  return (
    lines.find((line) => selection.has(line) || selection.has(line.replace(/^.*[>:]/, ''))) ??
    lines[0] ??
    null
  );
}
