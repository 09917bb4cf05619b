import type { Editor } from '@tiptap/core';
import { Table } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Menu, type MenuAction } from '#client/ui/Menu.tsx';
import { useEditorValue } from './useEditorValue.ts';

/** Inserts a table; inside one, changes it. */
export function TableMenu({ editor }: { editor: Editor }) {
  const inside = useEditorValue(editor, (now) => now.isActive('table'));
  const mayInsert = useEditorValue(editor, (now) => now.can().insertTable());
  const chain = () => editor.chain().focus();
  const actions: MenuAction[] = inside
    ? [
        action('tableRowAbove', () => chain().addRowBefore().run()),
        action('tableRowBelow', () => chain().addRowAfter().run()),
        action('tableColumnBefore', () => chain().addColumnBefore().run()),
        action('tableColumnAfter', () => chain().addColumnAfter().run()),
        action('tableHeader', () => chain().toggleHeaderRow().run()),
        { ...action('tableRemoveRow', () => chain().deleteRow().run()), tone: 'danger' },
        { ...action('tableRemoveColumn', () => chain().deleteColumn().run()), tone: 'danger' },
        { ...action('tableRemove', () => chain().deleteTable().run()), tone: 'danger' },
      ]
    : [
        {
          ...action('tableInsert', () =>
            chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
          ),
          disabled: !mayInsert,
        },
      ];
  return (
    <Menu
      label={t('notes.table')}
      actions={actions}
      trigger={<IconButton label={t('notes.table')} icon={<Table aria-hidden="true" />} />}
    />
  );
}

type TableWords =
  | 'tableInsert'
  | 'tableRowAbove'
  | 'tableRowBelow'
  | 'tableColumnBefore'
  | 'tableColumnAfter'
  | 'tableHeader'
  | 'tableRemoveRow'
  | 'tableRemoveColumn'
  | 'tableRemove';

function action(id: TableWords, onAction: () => void): MenuAction {
  return { id, label: t(`notes.${id}`), onAction };
}
