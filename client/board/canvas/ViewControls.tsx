import { CircleHelp, Eye, EyeOff, Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Menu } from '#client/ui/Menu.tsx';
import type { OnBoard } from '../presence/presenceHub.ts';
import type { Following } from '../presence/useFollowing.ts';
import { zoomBy } from '../tools/panTool.ts';
import { useRoom, useStore } from './roomContext.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

/** Seeing more, seeing less, seeing all, seeing with somebody. */
export function ViewControls({
  compact,
  following,
  children,
}: {
  compact: boolean;
  following: Following;
  children: ReactNode;
}) {
  const room = useRoom();
  const others = useStore(room.presence.others);
  const zoom = (factor: number) => {
    const screen = room.screen.now;
    if (screen) screen.setView(zoomBy(screen.view(), factor, screen.size()));
  };
  const people = peopleOf(others);
  return (
    <div className="pointer-events-auto relative grid gap-2">
      <ViewSwitch compact={compact} />
      {people.length > 0 && (
        <Menu
          label={t('board.followSomebody')}
          trigger={<IconButton framed label={t('board.followSomebody')} icon={<Eye aria-hidden="true" />} />}
          actions={[
            ...people.map(({ person }) => ({
              id: person.memberId,
              label: person.name,
              icon: <Eye aria-hidden="true" style={{ color: `var(--sector-${person.sector})` }} />,
              onAction: () => following.follow(person.memberId),
            })),
            ...(following.name === null
              ? []
              : [
                  {
                    id: 'stop',
                    label: t('board.stopFollowing'),
                    icon: <EyeOff aria-hidden="true" />,
                    onAction: following.stop,
                  },
                ]),
          ]}
        />
      )}
      {!compact && (
        <>
          <IconButton
            framed
            label={t('board.zoomIn')}
            icon={<Plus aria-hidden="true" />}
            onPress={() => zoom(1.25)}
          />
          <IconButton
            framed
            label={t('board.zoomOut')}
            icon={<Minus aria-hidden="true" />}
            onPress={() => zoom(0.8)}
          />
        </>
      )}
      <IconButton
        framed
        label={t('board.fit')}
        icon={<Maximize aria-hidden="true" />}
        onPress={() => room.screen.now?.fit()}
      />
      {!compact && (
        <IconButton
          framed
          label={t('board.shortcuts')}
          icon={<CircleHelp aria-hidden="true" />}
          onPress={() => room.asking.set({ is: 'shortcuts' })}
        />
      )}
      {children}
    </div>
  );
}

/** One entry a person, however many boards and tabs they have open. */
export function peopleOf(others: readonly OnBoard[]): OnBoard[] {
  return [...new Map(others.map((other) => [other.person.memberId, other])).values()];
}
