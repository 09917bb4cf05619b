import { Extension, type Extensions, Node } from '@tiptap/core';
import { ListItem, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';
import { t } from '#client/i18n/t.ts';
import { shownSelection } from './shownSelection.ts';

/**
 * The editor's side of `shared/note/noteSchema.ts`: the same names, the same attributes and no other. Items and cells
 * hold `block+`, looser than Tiptap's own, because the binding deletes what its schema can't hold: with a first
 * paragraph required, one person deleting it while another writes below it would take away the whole item. NE4.
 */
export function noteNodes(): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [1, 2, 3] },
      document: false,
      code: false,
      codeBlock: false,
      listItem: false,
      orderedList: false,
      link: false,
      // Each person undoes their own edits: the collaboration's history, not the editor's.
      undoRedo: false,
      // It would write an empty paragraph into every note that is only read.
      trailingNode: false,
      dropcursor: { color: false, width: 3, class: 'note-dropcursor' },
    }),
    NoteDocument,
    ListItem.extend({ content: 'block+' }),
    OrderedList.extend({
      addAttributes: () => ({ start: count('start', { least: 0, most: 99_999 }) }),
    }),
    TaskList,
    TaskItem.extend({ content: 'block+' }).configure({
      nested: true,
      a11y: {
        checkboxLabel: (item) =>
          item.textContent === '' ? t('notes.taskBoxEmpty') : t('notes.taskBox', { task: item.textContent }),
      },
    }),
    Table.extend({ group: 'top' }).configure({ renderWrapper: true }),
    TableRow,
    TableCell.extend({ addAttributes: cellAttributes }),
    TableHeader.extend({ addAttributes: cellAttributes }),
    Placeholder.configure({ placeholder: () => t('notes.placeholder') }),
    LeaveWithTab,
  ];
}

const NoteDocument = Node.create({ name: 'doc', topNode: true, content: '(block | top)+' });

/** Tab goes on through the page unless it means something here (a list, a table): nobody is trapped in a note. */
const LeaveWithTab = Extension.create({
  name: 'leaveWithTab',
  addKeyboardShortcuts() {
    return {
      Escape: () => {
        const toolbar = this.editor.view.dom.closest('[data-note]')?.querySelector('[role="toolbar"] button');
        if (!(toolbar instanceof HTMLElement)) return false;
        // What was selected a moment ago is what the tools will work on, even if the editor hasn't been told yet.
        const selection = shownSelection(this.editor.view);
        if (selection) this.editor.view.dispatch(this.editor.state.tr.setSelection(selection));
        toolbar.focus();
        return true;
      },
    };
  },
});

function cellAttributes() {
  return {
    colspan: count('colspan', { least: 1, most: 100 }),
    rowspan: count('rowspan', { least: 1, most: 1_000 }),
  };
}

/** A whole number that a pasted page may say wrong. */
function count(name: string, { least, most }: { least: number; most: number }) {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => {
      const said = Number.parseInt(element.getAttribute(name) ?? '1', 10);
      return Number.isNaN(said) ? 1 : Math.min(most, Math.max(least, said));
    },
  };
}
