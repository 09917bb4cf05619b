import type { Doc } from 'yjs';
import { t } from '#client/i18n/t.ts';
import { toast } from '#client/ui/toast.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { noteToMarkdown } from '#shared/note/noteToMarkdown.ts';
import { readNote } from '#shared/note/readNote.ts';

/** Puts the note in the clipboard as Markdown, and says whether that worked. */
export async function copyAsMarkdown(doc: Doc): Promise<void> {
  try {
    await navigator.clipboard.writeText(noteToMarkdown(readNote(noteContent(doc))));
    toast({ text: t('notes.copied') });
  } catch {
    // Refused by the browser (plain http, no permission): the text is there to be copied by hand.
    toast({ text: t('notes.copyFailed'), tone: 'refused' });
  }
}
