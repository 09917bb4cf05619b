import { Copy, FileDown, FileText, Printer } from 'lucide-react';
import type { Doc } from 'yjs';
import { t } from '#client/i18n/t.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Menu } from '#client/ui/Menu.tsx';
import { toast } from '#client/ui/toast.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { readNote } from '#shared/note/readNote.ts';
import { asked } from './asked.ts';
import { copyAsMarkdown } from './copyAsMarkdown.ts';
import { fileNameOf } from './fileNameOf.ts';
import type { NotePaper } from './notePaper.ts';
import { printMarks } from './printMarks.ts';

/** Ways out of a note: paper, clipboard, file. What leaves is what the reader sees, read by the tolerant reader. */
export function ExportMenu({ doc, paper }: { doc: Doc; paper: NotePaper }) {
  return (
    <Menu
      label={t('notes.exportMenu')}
      trigger={<IconButton label={t('notes.exportMenu')} icon={<FileDown aria-hidden="true" />} />}
      actions={[
        {
          id: 'print',
          label: t('notes.print'),
          icon: <Printer aria-hidden="true" />,
          onAction: () => void print(doc, paper),
        },
        {
          id: 'markdown',
          label: t('notes.copyMarkdown'),
          icon: <Copy aria-hidden="true" />,
          onAction: () => void copy(doc, paper),
        },
        {
          id: 'docx',
          label: t('notes.exportDocx'),
          icon: <FileText aria-hidden="true" />,
          onAction: () => void saveDocx(doc, paper),
        },
      ]}
    />
  );
}

async function copy(doc: Doc, paper: NotePaper): Promise<void> {
  if ((await asked(paper, 'markdown')) !== null) await copyAsMarkdown(doc);
}

async function print(doc: Doc, paper: NotePaper): Promise<void> {
  const mark = await asked(paper, 'print');
  if (mark === null) return;
  printMarks.set(doc, mark);
  // Once the menu is closed: it would be the thing the browser thinks it prints.
  setTimeout(() => window.print(), 0);
}

/** The writer weighs more than the editor: it comes when somebody asks for a file. */
async function saveDocx(doc: Doc, paper: NotePaper): Promise<void> {
  const mark = await asked(paper, 'docx');
  if (mark === null) return;
  try {
    const { noteToDocx } = await import('./noteToDocx.ts');
    const file = `${fileNameOf(paper.title)}.docx`;
    const address = URL.createObjectURL(await noteToDocx(readNote(noteContent(doc)), paper, mark));
    const link = document.createElement('a');
    link.href = address;
    link.download = file;
    link.click();
    // The browser has begun to read it by then; keeping it would keep the note in memory.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    toast({ text: t('notes.exported', { file }) });
  } catch {
    // The chunk didn't come (offline, a new version) or the writer refused: the note itself is untouched.
    toast({ text: t('notes.exportFailed'), tone: 'refused' });
  }
}
