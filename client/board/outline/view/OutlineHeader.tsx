import { Download, Map as MapIcon, Plus, Redo2, Undo2 } from 'lucide-react';
import { Suspense, useState, useSyncExternalStore } from 'react';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import { Menu } from '#client/ui/Menu.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { SearchField } from '#client/ui/SearchField.tsx';
import { whenSaid } from '../../canvas/whenSaid.ts';
import { GroundFilterField } from '../../ground/GroundFilterField.tsx';
import { MannerSwitch } from '../../words/MannerSwitch.tsx';
import { manner } from '../../words/manner.ts';
import { useHands, useOutlineTable } from './outlineContext.ts';
import type { Additions } from './useAdditions.ts';

const ExportTable = lazyPart(async () => ({
  default: (await import('../../export/ExportTable.tsx')).ExportTable,
}));

/** What the list is, how to go about in it, and the verbs that are about all of it. */
export function OutlineHeader({
  words,
  onWords,
  found,
  additions,
  news,
}: {
  words: string;
  onWords: (words: string) => void;
  /** lines that hold the words; null while nothing is searched */
  found: number | null;
  additions: Additions;
  news: readonly string[];
}) {
  const { session, join } = useHands();
  const { props, table } = useOutlineTable();
  const { canUndo, canRedo } = useSyncExternalStore(session.history.subscribe, session.history.state);
  const [exporting, setExporting] = useState(false);
  const read = useSyncExternalStore(manner.subscribe, manner.get);
  const canAdd = props.activeCompartmentId !== null;
  return (
    <header className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="grow text-l">{t('outline.title')}</h2>
        <MannerSwitch />
        {props.onOpenCanvas && !props.compact && (
          <Button icon={<MapIcon aria-hidden="true" />} onPress={props.onOpenCanvas}>
            {t('outline.seeMap')}
          </Button>
        )}
      </div>
      <p className="text-ink-soft">
        {read === 'words'
          ? t(canAdd ? 'saying.wordsIntro' : 'saying.wordsIntroReadOnly')
          : props.compact
            ? t('outline.introTouch')
            : canAdd
              ? t('outline.intro')
              : t('outline.introReadOnly')}
      </p>
      {props.situation.sensitiveLines && (
        <Notice tone="pending">
          {t('saying.sensitiveOn', {
            date: dayInWords(props.situation.sensitiveLines.since),
            by: props.situation.sensitiveLines.by,
            reason: props.situation.sensitiveLines.reason,
          })}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {canAdd && (
          <Menu
            label={t('board.add')}
            trigger={
              <Button variant="primary" icon={<Plus aria-hidden="true" />}>
                {t('board.add')}
              </Button>
            }
            actions={[
              { id: 'person', label: t('outline.addPerson'), onAction: () => additions.add('person') },
              {
                id: 'household',
                label: t('outline.addHousehold'),
                onAction: () => additions.add('household'),
              },
              {
                id: 'structure',
                label: t('outline.addStructure'),
                onAction: () => additions.add('structure'),
              },
              {
                id: 'professional',
                label: t('outline.addProfessional'),
                onAction: () => additions.add('professional'),
              },
              { id: 'text', label: t('outline.addText'), onAction: () => additions.add('text') },
              { id: 'zone', label: t('outline.addZone'), onAction: () => additions.add('zone') },
              {
                id: 'link',
                label: t('outline.addLink'),
                onAction: () => join({ what: 'any', from: null }),
              },
              {
                id: 'couple',
                label: t('outline.addCouple'),
                onAction: () => join({ what: 'couple', from: null }),
              },
              {
                id: 'child',
                label: t('outline.addChild'),
                onAction: () => join({ what: 'child', from: null }),
              },
              {
                id: 'emotion',
                label: t('outline.addEmotion'),
                onAction: () => join({ what: 'emotion', from: null }),
              },
              {
                id: 'eco',
                label: t('outline.addEco'),
                onAction: () => join({ what: 'eco', from: null }),
              },
            ]}
          />
        )}
        {canAdd && (
          <>
            <IconButton
              framed
              label={t('board.undo')}
              icon={<Undo2 aria-hidden="true" />}
              isDisabled={!canUndo}
              onPress={() => whenSaid(session.history.isLong('undo'), () => void session.history.undo())}
            />
            <IconButton
              framed
              label={t('board.redo')}
              icon={<Redo2 aria-hidden="true" />}
              isDisabled={!canRedo}
              onPress={() => whenSaid(session.history.isLong('redo'), () => void session.history.redo())}
            />
          </>
        )}
        <IconButton
          framed
          label={t('board.exportMap')}
          icon={<Download aria-hidden="true" />}
          isDisabled={table.elements.length === 0}
          onPress={() => setExporting(true)}
        />
        <div className="min-w-52">
          <GroundFilterField session={session} />
        </div>
        <div className="min-w-52 grow">
          <SearchField label={t('outline.filter')} value={words} onChange={onWords} />
        </div>
      </div>
      <p role="status" className={found === null ? 'sr-only' : 'text-ink-soft text-s'}>
        {found === null
          ? ''
          : found === 0
            ? t('outline.noResult', { words: words.trim() })
            : t('outline.found', { count: found })}
      </p>
      {news.length > 0 && (
        <details className="rounded-card bg-paper-sunken px-3 py-1 text-s" open>
          <summary className="min-h-touch cursor-pointer py-2.5 font-semibold">
            {t('outline.newsHeading')}
          </summary>
          <ul className="grid gap-1 pb-2">
            {news.map((sentence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence can come twice
              <li key={index}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      {exporting && (
        <Suspense fallback={null}>
          <ExportTable
            board={props}
            table={table}
            grounds={session.grounds.get()}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
    </header>
  );
}
