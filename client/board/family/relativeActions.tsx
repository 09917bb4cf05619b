import { Baby, Heart, UserRoundPlus, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import type { MenuAction } from '#client/ui/Menu.tsx';
import { RELATIVES, type Relative } from '../commands/addRelative.ts';

const ICONS: Record<Relative, ReactNode> = {
  parent: <UserRoundPlus aria-hidden="true" />,
  child: <Baby aria-hidden="true" />,
  partner: <Heart aria-hidden="true" />,
  sibling: <UsersRound aria-hidden="true" />,
};

function relativeInWords(as: Relative): string {
  return {
    parent: t('board.addParent'),
    child: t('board.addChild'),
    partner: t('board.addPartner'),
    sibling: t('board.addSibling'),
  }[as];
}

/** The verbs of a menu that adds somebody's relatives. */
export function relativeActions(add: (as: Relative) => void): MenuAction[] {
  return RELATIVES.map((as) => ({
    id: as,
    label: relativeInWords(as),
    icon: ICONS[as],
    onAction: () => add(as),
  }));
}
