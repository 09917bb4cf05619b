import { Archive, ArchiveRestore, Ellipsis, PencilLine } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { changeSituation } from '#client/api/changeSituation.ts';
import { explain } from '#client/api/explain.ts';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Chip } from '#client/ui/Chip.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Menu } from '#client/ui/Menu.tsx';
import { toast } from '#client/ui/toast.ts';
import type { SituationRow as Row } from '#shared/protocol/http/views.ts';
import { RenameSituationDialog } from './RenameSituationDialog.tsx';

/** One situation in the list: its name opens it. */
export function SituationRow({
  situation,
  linkTo,
  onChanged,
}: {
  situation: Row;
  linkTo: (situation: Row, children: ReactNode) => ReactNode;
  onChanged: () => void;
}) {
  const [open, setOpen] = useState<'rename' | 'archive' | null>(null);
  const close = () => setOpen(null);

  const reopen = async () => {
    try {
      await changeSituation({ situationId: situation.id }, { archived: false });
      toast({ text: t('situations.restored', { name: situation.name }) });
      onChanged();
    } catch (error) {
      toast({ text: explain(error), tone: 'refused' });
    }
  };

  return (
    <li className="relative flex items-center gap-3 rounded-panel border border-line bg-paper-raised px-4 py-3 hover:border-line-strong">
      <div className="min-w-0 grow">
        <h2 className="text-m">{linkTo(situation, situation.name)}</h2>
        <p className="text-ink-soft text-s">
          {t('common.people', { count: situation.memberCount })} ·{' '}
          {t('situations.since', { date: dayInWords(situation.createdAt) })}
        </p>
      </div>
      {situation.archived && (
        <Chip icon={<Archive aria-hidden="true" />}>{t('situations.archivedMark')}</Chip>
      )}
      {situation.myRole === 'facilitator' && (
        <div className="relative z-10">
          <Menu
            label={t('situations.actionsOf', { name: situation.name })}
            trigger={
              <IconButton
                label={t('situations.actionsOf', { name: situation.name })}
                icon={<Ellipsis aria-hidden="true" />}
              />
            }
            actions={[
              {
                id: 'rename',
                label: t('common.rename'),
                icon: <PencilLine aria-hidden="true" />,
                onAction: () => setOpen('rename'),
              },
              situation.archived
                ? {
                    id: 'restore',
                    label: t('common.restore'),
                    icon: <ArchiveRestore aria-hidden="true" />,
                    onAction: () => void reopen(),
                  }
                : {
                    id: 'archive',
                    label: t('common.archive'),
                    icon: <Archive aria-hidden="true" />,
                    onAction: () => setOpen('archive'),
                  },
            ]}
          />
        </div>
      )}
      {open === 'rename' && (
        <RenameSituationDialog situation={situation} onClose={close} onChanged={onChanged} />
      )}
      <ConfirmDialog
        title={t('situations.archiveTitle', { name: situation.name })}
        confirmLabel={t('common.archive')}
        isOpen={open === 'archive'}
        onClose={close}
        explain={explain}
        onConfirm={async () => {
          await changeSituation({ situationId: situation.id }, { archived: true });
          toast({ text: t('situations.archivedDone', { name: situation.name }) });
          onChanged();
        }}
      >
        <p>{t('situations.archiveText')}</p>
      </ConfirmDialog>
    </li>
  );
}
