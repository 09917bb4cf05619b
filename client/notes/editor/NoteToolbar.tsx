import type { ChainedCommands, Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import {
  AtSign,
  Bold,
  Italic,
  List,
  ListChecks,
  ListOrdered,
  Minus,
  Quote,
  Redo2,
  Strikethrough,
  Underline,
  Undo2,
} from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { Doc } from 'yjs';
import { t } from '#client/i18n/t.ts';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import type { NotePaper } from '../exports/notePaper.ts';
import { LinkTool } from './LinkTool.tsx';
import { MoreTools } from './MoreTools.tsx';
import { StyleSelect } from './StyleSelect.tsx';
import { TableMenu } from './TableMenu.tsx';
import { ToolButton } from './ToolButton.tsx';
import { useEditorValue } from './useEditorValue.ts';

type ToggleWords =
  `notes.${'bold' | 'italic' | 'underline' | 'strike' | 'bulletList' | 'orderedList' | 'taskList' | 'blockquote'}`;

interface Toggle {
  name: string;
  words: ToggleWords;
  icon: ReactNode;
  run: (chain: ChainedCommands) => ChainedCommands;
}

const MARKS: readonly Toggle[] = [
  {
    name: 'bold',
    words: 'notes.bold',
    icon: <Bold aria-hidden="true" />,
    run: (chain) => chain.toggleBold(),
  },
  {
    name: 'italic',
    words: 'notes.italic',
    icon: <Italic aria-hidden="true" />,
    run: (chain) => chain.toggleItalic(),
  },
  {
    name: 'underline',
    words: 'notes.underline',
    icon: <Underline aria-hidden="true" />,
    run: (chain) => chain.toggleUnderline(),
  },
  {
    name: 'strike',
    words: 'notes.strike',
    icon: <Strikethrough aria-hidden="true" />,
    run: (chain) => chain.toggleStrike(),
  },
];

const BLOCKS: readonly Toggle[] = [
  {
    name: 'bulletList',
    words: 'notes.bulletList',
    icon: <List aria-hidden="true" />,
    run: (chain) => chain.toggleBulletList(),
  },
  {
    name: 'orderedList',
    words: 'notes.orderedList',
    icon: <ListOrdered aria-hidden="true" />,
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    name: 'taskList',
    words: 'notes.taskList',
    icon: <ListChecks aria-hidden="true" />,
    run: (chain) => chain.toggleTaskList(),
  },
  {
    name: 'blockquote',
    words: 'notes.blockquote',
    icon: <Quote aria-hidden="true" />,
    run: (chain) => chain.toggleBlockquote(),
  },
];

/**
 * The tools of a note: one stop of the Tab key, arrows from one to the next, Escape in the text comes here and Escape
 * here goes back. Scrolls sideways where the screen is narrow, and says that there is more. NE10.
 */
export function NoteToolbar({
  editor,
  doc,
  paper,
  readOnly,
}: {
  editor: Editor;
  doc: Doc;
  paper: NotePaper;
  readOnly: boolean;
}) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const back = (event: KeyboardEvent) => {
      if (event.key === 'Escape') editor.commands.focus();
    };
    const tools = bar.current;
    tools?.addEventListener('keydown', back);
    return () => tools?.removeEventListener('keydown', back);
  }, [editor]);
  return (
    <div className="note-tools">
      <Toolbar ref={bar} aria-label={t('notes.toolbar')} className="note-toolbar">
        {!readOnly && <WritingTools editor={editor} />}
        <ExportMenu doc={doc} paper={paper} />
      </Toolbar>
      <MoreTools bar={bar} />
    </div>
  );
}

function WritingTools({ editor }: { editor: Editor }) {
  const active = useEditorValue(editor, (now) =>
    [...MARKS, ...BLOCKS].filter(({ name }) => now.isActive(name)).map(({ name }) => name),
  );
  const history = useEditorValue(editor, historyOf);
  const toggle = ({ name, words, icon, run }: Toggle) => (
    <ToolButton
      key={name}
      label={t(words)}
      icon={icon}
      pressed={active.includes(name)}
      onPress={() => run(editor.chain()).run()}
    />
  );
  return (
    <>
      <StyleSelect editor={editor} />
      <ToolButton
        label={t('notes.undo')}
        icon={<Undo2 aria-hidden="true" />}
        disabled={!history.undo}
        onPress={() => editor.commands.undo()}
      />
      <ToolButton
        label={t('notes.redo')}
        icon={<Redo2 aria-hidden="true" />}
        disabled={!history.redo}
        onPress={() => editor.commands.redo()}
      />
      {MARKS.map(toggle)}
      {BLOCKS.map(toggle)}
      <LinkTool editor={editor} />
      <ToolButton
        label={t('notes.mention')}
        icon={<AtSign aria-hidden="true" />}
        onPress={() => beginMention(editor)}
      />
      <TableMenu editor={editor} />
      <ToolButton
        label={t('notes.rule')}
        icon={<Minus aria-hidden="true" />}
        onPress={() => editor.chain().focus().setHorizontalRule().run()}
      />
    </>
  );
}

/** The `@` that opens the menu needs a space before it, like the typed one. */
function beginMention(editor: Editor): void {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  editor
    .chain()
    .focus()
    .insertContent(before === '' || /\s$/.test(before) ? '@' : ' @')
    .run();
}

function historyOf({ state }: Editor): { undo: boolean; redo: boolean } {
  const manager: { undoStack: unknown[]; redoStack: unknown[] } | undefined =
    yUndoPluginKey.getState(state)?.undoManager;
  return { undo: (manager?.undoStack.length ?? 0) > 0, redo: (manager?.redoStack.length ?? 0) > 0 };
}
