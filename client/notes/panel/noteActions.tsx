import { Pencil, Share2, Trash2 } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import type { MenuAction } from '#client/ui/Menu.tsx';
import type { CompartmentView, NoteView } from '#shared/protocol/http/views.ts';
import type { NoteQuestion } from './NoteDialogs.tsx';

/** What one may do with a whole note, in the list and when it is open. */
export function noteActions({
  compartment,
  note,
  onAsk,
  onShare,
}: {
  compartment: CompartmentView;
  note: NoteView;
  onAsk: (question: NoteQuestion) => void;
  onShare: (request: { from: string; note: string }) => void;
}): MenuAction[] {
  return [
    {
      id: 'rename',
      label: t('notes.rename'),
      icon: <Pencil aria-hidden="true" />,
      onAction: () => onAsk({ ask: 'rename', note }),
    },
    {
      id: 'share',
      label: t('notes.share'),
      icon: <Share2 aria-hidden="true" />,
      onAction: () => onShare({ from: compartment.id, note: note.id }),
    },
    {
      id: 'remove',
      label: t('notes.remove'),
      icon: <Trash2 aria-hidden="true" />,
      tone: 'danger',
      onAction: () => onAsk({ ask: 'remove', note }),
    },
  ];
}
