import type { Editor } from '@tiptap/core';
import { Link } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { normaliseHref } from './normaliseHref.ts';
import { ToolButton } from './ToolButton.tsx';
import { useEditorValue } from './useEditorValue.ts';

/** Sets, changes and takes away a link, by its address. */
export function LinkTool({ editor }: { editor: Editor }) {
  const [draft, setDraft] = useState<{ address: string; text: string; wrong: boolean } | null>(null);
  const active = useEditorValue(editor, (now) => now.isActive('link'));

  const open = () => {
    editor.commands.extendMarkRange('link');
    const { from, to } = editor.state.selection;
    setDraft({
      address: String(editor.getAttributes('link')['href'] ?? ''),
      text: editor.state.doc.textBetween(from, to, ' '),
      wrong: false,
    });
  };
  const close = () => {
    setDraft(null);
    // After the dialog has given the focus back to what opened it.
    setTimeout(() => editor.commands.focus(), 0);
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!draft) return;
    const href = normaliseHref(draft.address);
    if (href === null) return setDraft({ ...draft, wrong: true });
    const text = draft.text.trim() === '' ? draft.address.trim() : draft.text;
    const { from, to } = editor.state.selection;
    const chain = editor.chain();
    // The words under the link are left as they are, marks and all, when nobody changed them.
    if (text !== editor.state.doc.textBetween(from, to, ' ')) chain.insertContent({ type: 'text', text });
    chain
      .command(({ tr, commands }) => {
        commands.setTextSelection({ from, to: tr.selection.to });
        return commands.setMark('link', { href });
      })
      .run();
    close();
  };

  return (
    <>
      <ToolButton
        label={t('notes.link')}
        icon={<Link aria-hidden="true" />}
        pressed={active}
        onPress={open}
      />
      <Dialog title={t('notes.linkTitle')} isOpen={draft !== null} onClose={close}>
        {draft && (
          <form onSubmit={apply} className="grid gap-4" noValidate>
            <TextField
              label={t('notes.linkAddress')}
              description={t('notes.linkHelp')}
              error={draft.wrong ? t('notes.linkError') : null}
              inputMode="url"
              autoComplete="off"
              value={draft.address}
              onChange={(address) => setDraft({ ...draft, address, wrong: false })}
            />
            <TextField
              label={t('notes.linkText')}
              optional
              value={draft.text}
              onChange={(text) => setDraft({ ...draft, text })}
            />
            <DialogActions>
              {active && (
                <Button
                  variant="danger"
                  onPress={() => {
                    editor.commands.unsetMark('link');
                    close();
                  }}
                >
                  {t('notes.linkRemove')}
                </Button>
              )}
              <Button variant="primary" type="submit">
                {t('notes.linkApply')}
              </Button>
            </DialogActions>
          </form>
        )}
      </Dialog>
    </>
  );
}
