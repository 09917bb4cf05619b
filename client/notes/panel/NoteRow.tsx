import { Ellipsis, FileText } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Menu } from '#client/ui/Menu.tsx';
import type { CompartmentView, NoteView } from '#shared/protocol/http/views.ts';
import type { NoteQuestion } from './NoteDialogs.tsx';
import { noteActions } from './noteActions.tsx';

/** One note of the list: its title opens it, its menu renames, shares and deletes. */
export function NoteRow({
  compartment,
  note,
  mayWrite,
  onOpen,
  onAsk,
  onShare,
}: {
  compartment: CompartmentView;
  note: NoteView;
  mayWrite: boolean;
  onOpen: () => void;
  onAsk: (question: NoteQuestion) => void;
  onShare: (request: { from: string; note: string }) => void;
}) {
  return (
    <li className="flex items-center gap-1">
      <button
        type="button"
        data-open-note={note.id}
        onClick={onOpen}
        className="flex min-h-touch min-w-0 grow items-center gap-3 rounded-card px-2 py-1.5 text-left hover:bg-paper-sunken"
      >
        <FileText aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
        <span className="min-w-0 break-words">{note.title}</span>
      </button>
      {mayWrite && (
        <Menu
          label={t('notes.actions', { title: note.title })}
          trigger={
            <IconButton
              label={t('notes.actions', { title: note.title })}
              icon={<Ellipsis aria-hidden="true" />}
            />
          }
          actions={noteActions({ compartment, note, onAsk, onShare })}
        />
      )}
    </li>
  );
}
