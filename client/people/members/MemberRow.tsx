import { DoorOpen, Ellipsis, KeyRound, PencilLine, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { removeMember } from '#client/api/removeMember.ts';
import { t } from '#client/i18n/t.ts';
import { Avatar } from '#client/ui/Avatar.tsx';
import { Chip } from '#client/ui/Chip.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Menu, type MenuAction } from '#client/ui/Menu.tsx';
import { toast } from '#client/ui/toast.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';
import { ChangeMemberDialog } from './ChangeMemberDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';

type Open = 'change' | 'handOver' | 'remove' | null;

/** One person at the table, and the few verbs a facilitator has for them. */
export function MemberRow({
  situationId,
  member,
  mayManage,
  onChanged,
  onLeft,
}: {
  situationId: string;
  member: MemberView;
  mayManage: boolean;
  onChanged: () => void;
  onLeft: () => void;
}) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const actions: MenuAction[] = [];
  if (mayManage) {
    actions.push({
      id: 'change',
      label: t('people.change'),
      icon: <PencilLine aria-hidden="true" />,
      onAction: () => setOpen('change'),
    });
    if (!member.isMe) {
      actions.push({
        id: 'handOver',
        label: t('people.handOver'),
        icon: <KeyRound aria-hidden="true" />,
        onAction: () => setOpen('handOver'),
      });
    }
  }
  if (mayManage || member.isMe) {
    actions.push({
      id: 'remove',
      label: member.isMe ? t('people.leaveVerb') : t('people.removeVerb'),
      icon: member.isMe ? <DoorOpen aria-hidden="true" /> : <UserMinus aria-hidden="true" />,
      tone: 'danger',
      onAction: () => setOpen('remove'),
    });
  }

  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <Avatar name={member.name} sector={member.sector} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">
            {member.isMe ? t('common.youMark', { name: member.name }) : member.name}
          </span>
          <Chip tone={member.role === 'facilitator' ? 'accent' : 'plain'}>
            {t(`domain.role_${member.role}`)}
          </Chip>
        </p>
        <p className="text-ink-soft text-s">
          {[t(`domain.sector_${member.sector}`), member.function, member.organization]
            .filter((word) => word !== '')
            .join(' · ')}
        </p>
      </div>
      {actions.length > 0 && (
        <Menu
          label={t('people.actionsOf', { name: member.name })}
          trigger={
            <IconButton
              label={t('people.actionsOf', { name: member.name })}
              icon={<Ellipsis aria-hidden="true" />}
            />
          }
          actions={actions}
        />
      )}
      {open === 'change' && (
        <ChangeMemberDialog situationId={situationId} member={member} onChanged={onChanged} onClose={close} />
      )}
      {open === 'handOver' && <HandOverDialog situationId={situationId} member={member} onClose={close} />}
      <ConfirmDialog
        title={member.isMe ? t('people.leaveTitle') : t('people.removeTitle', { name: member.name })}
        confirmLabel={member.isMe ? t('people.leaveVerb') : t('people.removeVerb')}
        tone="danger"
        isOpen={open === 'remove'}
        onClose={close}
        explain={explain}
        onConfirm={async () => {
          await removeMember({ situationId, memberId: member.id });
          if (member.isMe) return onLeft();
          toast({ text: t('people.removed', { name: member.name }) });
          onChanged();
        }}
      >
        <p>{member.isMe ? t('people.leaveText') : t('people.removeText')}</p>
      </ConfirmDialog>
    </li>
  );
}
