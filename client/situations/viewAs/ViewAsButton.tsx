import { Eye } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { Avatar } from '#client/ui/Avatar.tsx';
import { Button } from '#client/ui/Button.tsx';
import { Menu } from '#client/ui/Menu.tsx';
import type { MemberView } from '#shared/protocol/http/views.ts';

/** « Voir comme… »: the table as one of the others sees it. For facilitators. */
export function ViewAsButton({
  members,
  onChoose,
}: {
  members: readonly MemberView[];
  onChoose: (memberId: string) => void;
}) {
  return (
    <Menu
      label={t('table.viewAs')}
      trigger={<Button icon={<Eye aria-hidden="true" />}>{t('table.viewAs')}</Button>}
      actions={members
        .filter(({ isMe }) => !isMe)
        .map((member) => ({
          id: member.id,
          label: t('table.viewAsMember', {
            name: member.name,
            sector: t(`domain.sector_${member.sector}`),
          }),
          icon: <Avatar name={member.name} sector={member.sector} small />,
          onAction: () => onChoose(member.id),
        }))}
    />
  );
}
