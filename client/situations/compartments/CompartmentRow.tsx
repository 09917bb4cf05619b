import { Archive, ArchiveRestore, Ellipsis, Eye, EyeOff, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { changeCompartment } from '#client/api/changeCompartment.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { classes } from '#client/ui/classes.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Menu } from '#client/ui/Menu.tsx';
import { toast } from '#client/ui/toast.ts';
import type { CompartmentView, MemberView } from '#shared/protocol/http/views.ts';
import { audienceInWords } from './audienceInWords.ts';
import { basisInWords } from './basisInWords.ts';
import { compartmentIcon } from './compartmentIcons.tsx';

/** One volet: press its name to work in it, its eye to set it aside on this screen. */
export function CompartmentRow({
  compartment,
  members,
  active,
  shown,
  mayManage,
  onActivate,
  onToggle,
  onChange,
  onChanged,
}: {
  compartment: CompartmentView;
  members: readonly MemberView[];
  active: boolean;
  shown: boolean;
  mayManage: boolean;
  onActivate: () => void;
  onToggle: () => void;
  onChange: () => void;
  onChanged: () => void;
}) {
  const [archiving, setArchiving] = useState(false);
  const closed = compartment.access === 'none';
  const { name, archived } = compartment;
  const basis = basisInWords(compartment);

  const restore = async () => {
    try {
      await changeCompartment({ compartmentId: compartment.id }, { archived: false });
      toast({ text: t('compartments.restored', { name }) });
      onChanged();
    } catch (error) {
      toast({ text: explain(error), tone: 'refused' });
    }
  };

  return (
    <li
      className={classes(
        'flex items-center rounded-card border-l-4 [&_svg]:shrink-0',
        active ? 'border-accent bg-accent-wash' : 'border-transparent',
      )}
    >
      <button
        type="button"
        disabled={closed}
        aria-pressed={active}
        onClick={onActivate}
        className="flex min-h-14 min-w-0 grow items-center gap-3 rounded-card px-2 py-2 text-left enabled:hover:bg-paper-sunken [&_svg]:size-5"
      >
        {compartmentIcon(compartment.kind)}
        <span className="min-w-0">
          <span className="block font-semibold leading-tight">{name}</span>
          <span className="block text-ink-soft text-s leading-snug">
            {audienceInWords(compartment, members)}
            {closed && ` · ${t('compartments.closedToYou')}`}
            {compartment.access === 'read' && !archived && ` · ${t('compartments.readsOnly')}`}
          </span>
          {basis !== '' && <span className="block text-s leading-snug">{basis}</span>}
        </span>
      </button>
      {mayManage && (active || closed || archived) && (
        <Menu
          label={t('compartments.actionsOf', { name })}
          trigger={
            <IconButton
              label={t('compartments.actionsOf', { name })}
              icon={<Ellipsis aria-hidden="true" />}
            />
          }
          actions={
            archived
              ? [
                  {
                    id: 'restore',
                    label: t('common.restore'),
                    icon: <ArchiveRestore aria-hidden="true" />,
                    onAction: () => void restore(),
                  },
                ]
              : [
                  {
                    id: 'change',
                    label: t('compartments.change'),
                    icon: <PencilLine aria-hidden="true" />,
                    onAction: onChange,
                  },
                  {
                    id: 'archive',
                    label: t('common.archive'),
                    icon: <Archive aria-hidden="true" />,
                    disabled: compartment.kind === 'common',
                    onAction: () => setArchiving(true),
                  },
                ]
          }
        />
      )}
      {!closed && (
        <IconButton
          label={shown ? t('compartments.hide', { name }) : t('compartments.show', { name })}
          icon={shown ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
          aria-pressed={!shown}
          onPress={onToggle}
        />
      )}
      <ConfirmDialog
        title={t('compartments.archiveTitle', { name })}
        confirmLabel={t('common.archive')}
        isOpen={archiving}
        onClose={() => setArchiving(false)}
        explain={explain}
        onConfirm={async () => {
          await changeCompartment({ compartmentId: compartment.id }, { archived: true });
          toast({ text: t('compartments.archivedDone', { name }) });
          onChanged();
        }}
      >
        <p>{t('compartments.archiveText')}</p>
      </ConfirmDialog>
    </li>
  );
}
