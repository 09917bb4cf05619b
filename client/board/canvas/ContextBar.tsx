import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  ArrowLeftRight,
  Copy,
  CopyPlus,
  Ellipsis,
  IdCard,
  Move,
  PenLine,
  Share2,
  Spline,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Menu, type MenuAction } from '#client/ui/Menu.tsx';
import type { PlacedElement, PlacedLink, PlacedStroke } from '#shared/board/index.ts';
import type { BoardProps } from '../boardProps.ts';
import type { Alignment } from '../commands/align.ts';
import { find } from '../commands/find.ts';
import { reverseLink } from '../commands/reverseLink.ts';
import { actions } from './actions.ts';
import { chosenOn } from './chosen.ts';
import { linkInWords, nameInWords, recordKey } from './inWords.ts';
import { useRoom, useStore } from './roomContext.ts';
import { say } from './say.ts';
import { pickUp } from './useKeys.ts';

type Props = Pick<BoardProps, 'whoSees' | 'compact'>;

/** Above what is chosen: its name, who sees it, and its few verbs. On a phone, a card at the bottom. */
export function ContextBar({ whoSees, compact }: Props) {
  const room = useRoom();
  const keys = useStore(room.session.selection);
  const table = useStore(room.seen);
  const carrying = useStore(room.carrying);
  const tool = useStore(room.tool);
  const { elements, links, strokes } = chosenOn(table, keys);
  if (carrying) return <Bar compact={compact}>{t('board.movingByKeys')}</Bar>;
  const [element] = elements;
  const [link] = links;
  const all = [...elements, ...links, ...strokes];
  const home = all[0]?.compartment;
  // On a phone the second of two taps, or a pen, needs the place.
  if (compact && (tool.is === 'connect' || tool.is === 'ink')) return null;
  if (home === undefined) return null;
  const oneHome = all.every(({ compartment }) => compartment === home);
  return (
    <Bar compact={compact}>
      <Title elements={elements} links={links} strokes={strokes} />
      <div className="flex flex-wrap items-center gap-2">
        {oneHome && whoSees(home)}
        {elements.length === 1 && element && links.length === 0 && (
          <ElementVerbs element={element} compact={compact} />
        )}
        {elements.length === 0 && links.length === 1 && link && <LinkVerbs link={link} />}
        {elements.length + links.length === 0 && <StrokeVerbs strokes={strokes} />}
        <MoreVerbs elements={elements} links={links} strokes={strokes} />
      </div>
    </Bar>
  );
}

function Bar({ compact, children }: { compact: boolean; children: ReactNode }) {
  return (
    <section
      aria-label={t('board.selectionBar')}
      className={
        compact
          ? 'pointer-events-auto grid w-full gap-2 rounded-panel border border-line bg-paper-raised p-3 shadow-card'
          : 'pointer-events-auto flex max-w-full flex-wrap items-center gap-x-4 gap-y-2 rounded-panel border border-line bg-paper-raised px-4 py-2 shadow-card'
      }
    >
      {children}
    </section>
  );
}

/** Who sees it is said once, by the button beside. */
interface Chosen {
  elements: PlacedElement[];
  links: PlacedLink[];
  strokes: PlacedStroke[];
}

function Title({ elements, links, strokes }: Chosen) {
  const { session } = useRoom();
  const [element] = elements;
  const [link] = links;
  const count = elements.length + links.length + strokes.length;
  let title = t('board.chosen', { count });
  let detail = '';
  if (strokes.length === count) title = t('board.strokes', { count });
  else if (count === 1 && element) title = nameInWords(element);
  else if (count === 1 && link) {
    const { kind, between } = linkInWords(link, session.table.get());
    title = between;
    detail = kind;
  }
  return (
    <p className="grid min-w-0">
      <strong className="truncate text-m">{title}</strong>
      {detail !== '' && <span className="truncate text-ink-soft text-s">{detail}</span>}
    </p>
  );
}

function ElementVerbs({ element, compact }: { element: PlacedElement; compact: boolean }) {
  const room = useRoom();
  const key = recordKey(element);
  const mayWrite = room.session.desk.writable(element.compartment) !== null;
  return (
    <>
      {mayWrite && element.kind !== 'text' && element.kind !== 'zone' && element.kind !== 'picture' && (
        <Button
          icon={<Spline aria-hidden="true" />}
          onPress={() => {
            if (compact) {
              room.tool.set({ is: 'connect' });
              room.wire.set({ is: 'waiting', from: key });
            } else room.asking.set({ is: 'connect', from: key, to: null });
          }}
        >
          {t('board.connect')}
        </Button>
      )}
      <Button
        icon={<IdCard aria-hidden="true" />}
        onPress={() => room.asking.set({ is: 'card', end: find.end(element) })}
      >
        {t('board.card')}
      </Button>
    </>
  );
}

function StrokeVerbs({ strokes }: { strokes: PlacedStroke[] }) {
  const room = useRoom();
  const [first] = strokes;
  if (!first || room.session.desk.writable(first.compartment) === null) return null;
  return (
    <Button
      icon={<Spline aria-hidden="true" />}
      onPress={() => room.asking.set({ is: 'strokeToZone', strokes: strokes.map(find.end) })}
    >
      {t('board.strokeToZone')}
    </Button>
  );
}

function LinkVerbs({ link }: { link: PlacedLink }) {
  const room = useRoom();
  if (room.session.desk.writable(link.compartment) === null || link.kind === 'membership') return null;
  return (
    <>
      <Button
        icon={<PenLine aria-hidden="true" />}
        onPress={() => room.asking.set({ is: 'linkCard', end: find.end(link) })}
      >
        {t('board.changeLink')}
      </Button>
      {link.kind === 'relation' && (
        <Button
          icon={<ArrowLeftRight aria-hidden="true" />}
          onPress={() => say(reverseLink(room.session.desk, find.end(link)))}
        >
          {t('board.reverse')}
        </Button>
      )}
    </>
  );
}

const ALIGNMENTS: readonly { how: Alignment; label: () => string; icon: ReactNode }[] = [
  { how: 'left', label: () => t('board.alignLeft'), icon: <AlignStartVertical aria-hidden="true" /> },
  { how: 'centre', label: () => t('board.alignCentre'), icon: <AlignCenterVertical aria-hidden="true" /> },
  { how: 'right', label: () => t('board.alignRight'), icon: <AlignEndVertical aria-hidden="true" /> },
  { how: 'top', label: () => t('board.alignTop'), icon: <AlignStartHorizontal aria-hidden="true" /> },
  { how: 'middle', label: () => t('board.alignMiddle'), icon: <AlignCenterHorizontal aria-hidden="true" /> },
  { how: 'bottom', label: () => t('board.alignBottom'), icon: <AlignEndHorizontal aria-hidden="true" /> },
  { how: 'row', label: () => t('board.alignRow'), icon: <AlignHorizontalSpaceAround aria-hidden="true" /> },
  {
    how: 'column',
    label: () => t('board.alignColumn'),
    icon: <AlignVerticalSpaceAround aria-hidden="true" />,
  },
];

function MoreVerbs({ elements, links, strokes }: Chosen) {
  const room = useRoom();
  const { desk } = room.session;
  const mayWrite = [...elements, ...links, ...strokes].some(
    ({ compartment }) => desk.writable(compartment) !== null,
  );
  if (!mayWrite) return null;
  const [only] = elements;
  const list: MenuAction[] = [];
  const add = (id: string, label: string, icon: ReactNode, onAction: () => void) =>
    list.push({ id, label, icon, onAction });
  if (elements.length === 1 && links.length === 0 && only)
    add('rename', t('board.rename'), <PenLine aria-hidden="true" />, () =>
      room.asking.set({ is: 'rename', key: recordKey(only) }),
    );
  if (elements.length > 0) {
    const oneHome = elements.every(({ compartment }) => compartment === only?.compartment);
    if (oneHome) add('share', t('board.share'), <Share2 aria-hidden="true" />, () => actions.share(room));
    add('move', t('board.move'), <Move aria-hidden="true" />, () => void pickUp(room));
    add('duplicate', t('board.duplicate'), <CopyPlus aria-hidden="true" />, () => actions.duplicate(room));
    add('copy', t('board.copy'), <Copy aria-hidden="true" />, () => actions.copy(room));
  }
  const aligned =
    elements.length < 2
      ? []
      : ALIGNMENTS.filter(({ how }) => elements.length > 2 || (how !== 'row' && how !== 'column'));
  for (const { how, label, icon } of aligned) add(how, label(), icon, () => actions.align(room, how));
  list.push({
    id: 'remove',
    label: t('board.remove'),
    icon: <Trash2 aria-hidden="true" />,
    tone: 'danger',
    onAction: () => actions.remove(room),
  });
  return (
    <Menu
      label={t('board.more')}
      trigger={<IconButton framed label={t('board.more')} icon={<Ellipsis aria-hidden="true" />} />}
      actions={list}
    />
  );
}
