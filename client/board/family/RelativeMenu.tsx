import { Baby, Heart, UserRoundPlus, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { MenuAt } from '#client/ui/MenuAt.tsx';
import type { Point } from '#shared/board/index.ts';
import { useRoom } from '../canvas/roomContext.ts';
import { RELATIVES, type Relative } from '../commands/addRelative.ts';
import { addRelativeOf } from './addRelativeOf.ts';

const ICONS: Record<Relative, ReactNode> = {
  parent: <UserRoundPlus aria-hidden="true" />,
  child: <Baby aria-hidden="true" />,
  partner: <Heart aria-hidden="true" />,
  sibling: <UsersRound aria-hidden="true" />,
};

export function relativeInWords(as: Relative): string {
  return {
    parent: t('family.addParent'),
    child: t('family.addChild'),
    partner: t('family.addPartner'),
    sibling: t('family.addSibling'),
  }[as];
}

/** The verbs of a menu that adds somebody's relatives. */
export function relativeActions(add: (as: Relative) => void) {
  return RELATIVES.map((as) => ({
    id: as,
    label: relativeInWords(as),
    icon: ICONS[as],
    onAction: () => add(as),
  }));
}

/** Beside somebody: which relative to add. */
export function RelativeMenu({ of, at, onClose }: { of: string; at: Point; onClose: () => void }) {
  const room = useRoom();
  return (
    <MenuAt
      at={at}
      label={t('family.addRelative')}
      actions={relativeActions((as) => addRelativeOf(room, of, as))}
      onClose={onClose}
    />
  );
}
