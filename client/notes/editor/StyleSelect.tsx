import type { Editor } from '@tiptap/core';
import { t } from '#client/i18n/t.ts';
import { useEditorValue } from './useEditorValue.ts';

const STYLES = ['paragraph', 'heading1', 'heading2', 'heading3'] as const;
type Style = (typeof STYLES)[number];

/** Plain text or one of three headings. The native list: a phone shows its own wheel. */
export function StyleSelect({ editor }: { editor: Editor }) {
  const style = useEditorValue(editor, (now): Style => {
    for (const level of [1, 2, 3] as const) if (now.isActive('heading', { level })) return `heading${level}`;
    return 'paragraph';
  });
  return (
    <select
      aria-label={t('notes.style')}
      value={style}
      onChange={(event) => setStyle(editor, event.currentTarget.value)}
      className="h-11 shrink-0 rounded-card border border-line-strong bg-paper-raised px-2"
    >
      {STYLES.map((one) => (
        <option key={one} value={one}>
          {t(`notes.${one}`)}
        </option>
      ))}
    </select>
  );
}

function setStyle(editor: Editor, style: string): void {
  const level = ([1, 2, 3] as const).find((one) => style === `heading${one}`);
  if (level === undefined) editor.chain().setParagraph().run();
  else editor.chain().setHeading({ level }).run();
}
