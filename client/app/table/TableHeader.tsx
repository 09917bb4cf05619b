import {
  ArrowLeft,
  BookA,
  ChevronsLeft,
  ChevronsRight,
  Ellipsis,
  PanelLeft,
  PanelRight,
  PencilLine,
  ShieldAlert,
  UsersRound,
} from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { ViewAsButton } from '#client/situations/index.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Menu, type MenuAction } from '#client/ui/Menu.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { Link } from '../router/Link.tsx';
import { Logo } from '../shell/Logo.tsx';
import { SaveLabel } from './SaveLabel.tsx';

export interface Panels {
  left: boolean;
  right: boolean;
  /** notes as wide as a page to write on */
  wide: boolean;
  /** the left was closed to make room for wide notes: it comes back with them */
  leftGaveWay?: boolean;
}

/** What stays on top of the table: which one, whether it is saved, whose eyes. */
export function TableHeader({
  situation,
  compact,
  panels,
  onPanels,
  onLookAs,
  onAcronyms,
  onPeople,
  onRename,
  onSensitive,
}: {
  situation: SituationView;
  compact: boolean;
  panels: Panels;
  onPanels: (panels: Panels) => void;
  onLookAs: (memberId: string) => void;
  onAcronyms: () => void;
  onPeople: () => void;
  onRename: () => void;
  onSensitive: () => void;
}) {
  const others = situation.members.filter(({ isMe }) => !isMe);
  const mayLookAs = situation.me.role === 'facilitator' && others.length > 0;
  const more: MenuAction[] = [
    {
      id: 'people',
      label: t('table.peopleTitle'),
      icon: <UsersRound aria-hidden="true" />,
      onAction: onPeople,
    },
    { id: 'acronyms', label: t('table.acronyms'), icon: <BookA aria-hidden="true" />, onAction: onAcronyms },
  ];
  more.push({
    id: 'sensitive',
    label: t('table.sensitiveLines'),
    icon: <ShieldAlert aria-hidden="true" />,
    onAction: onSensitive,
  });
  if (situation.me.role === 'facilitator' && !situation.archived) {
    more.push({
      id: 'rename',
      label: t('table.renameSituation'),
      icon: <PencilLine aria-hidden="true" />,
      onAction: onRename,
    });
  }
  return (
    <header className="flex min-h-16 items-center gap-2 border-line border-b bg-paper-raised px-2 sm:px-3">
      <Link
        to="/"
        aria-label={t('table.backToList')}
        className="grid size-11 shrink-0 place-items-center rounded-card hover:bg-paper-sunken"
      >
        {compact ? <ArrowLeft aria-hidden="true" className="size-6" /> : <Logo />}
      </Link>
      <div className="min-w-0 shrink">
        <h1 className="truncate text-m leading-tight sm:text-l">{situation.name}</h1>
        <p className="truncate text-ink-soft text-s leading-tight">
          {situation.archived ? t('table.archived') : t('common.people', { count: situation.members.length })}
        </p>
      </div>
      <div className="ml-auto max-w-[55%] shrink-0 sm:ml-2">
        <SaveLabel />
      </div>
      {!compact && (
        <div className="ml-auto flex items-center gap-1">
          {mayLookAs && <ViewAsButton members={others} onChoose={onLookAs} />}
          <IconButton
            label={panels.left ? t('table.hideLeft') : t('table.showLeft')}
            aria-pressed={panels.left}
            icon={<PanelLeft aria-hidden="true" />}
            onPress={() => onPanels({ ...panels, left: !panels.left })}
          />
          {panels.right && (
            <IconButton
              label={panels.wide ? t('table.narrowRight') : t('table.widenRight')}
              aria-pressed={panels.wide}
              icon={panels.wide ? <ChevronsRight aria-hidden="true" /> : <ChevronsLeft aria-hidden="true" />}
              onPress={() => onPanels({ ...panels, wide: !panels.wide })}
            />
          )}
          <IconButton
            label={panels.right ? t('table.hideRight') : t('table.showRight')}
            aria-pressed={panels.right}
            icon={<PanelRight aria-hidden="true" />}
            onPress={() => onPanels({ ...panels, right: !panels.right })}
          />
          <Menu
            label={t('common.more')}
            trigger={<IconButton label={t('common.more')} icon={<Ellipsis aria-hidden="true" />} />}
            actions={more}
          />
        </div>
      )}
    </header>
  );
}
