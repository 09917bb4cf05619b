import type { Editor } from '@tiptap/core';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { t } from '#client/i18n/t.ts';
import { useReadable } from '#client/sync/index.ts';
import { classes } from '#client/ui/classes.ts';
import type { MentionMenuStore } from './mentionMenuStore.ts';

const GAP_PX = 6;
const EDGE_PX = 8;

/** The elements to choose from, under the `@`. The focus stays in the text: arrows, Enter and Escape are for the menu. */
export function MentionMenu({ store, editor }: { store: MentionMenuStore; editor: Editor }) {
  const menu = useReadable(store);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  const selected = menu?.items[menu.selected];
  const optionId = (element: string) => `${id}-${element}`;

  useEffect(() => {
    const { dom } = editor.view;
    if (!menu) return;
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-haspopup', 'listbox');
    if (selected) dom.setAttribute('aria-activedescendant', `${id}-${selected.element}`);
    return () => {
      for (const name of ['aria-controls', 'aria-haspopup', 'aria-activedescendant'])
        dom.removeAttribute(name);
    };
  }, [editor, menu, selected, id]);

  useLayoutEffect(() => {
    const at = menu?.place();
    const size = box.current?.getBoundingClientRect();
    if (!at || !size) return;
    const left = Math.max(EDGE_PX, Math.min(at.left, window.innerWidth - size.width - EDGE_PX));
    const under = at.bottom + GAP_PX;
    const over = at.top - GAP_PX - size.height;
    setPlace({ left, top: under + size.height > window.innerHeight && over > 0 ? over : under });
  }, [menu]);

  if (!menu) return null;
  return createPortal(
    <div
      ref={box}
      className="fixed z-50 max-h-72 w-80 max-w-[calc(100vw-16px)] overflow-y-auto rounded-card border border-line bg-paper-raised p-1.5 text-ink shadow-card"
      style={{ left: place?.left ?? 0, top: place?.top ?? 0, visibility: place ? 'visible' : 'hidden' }}
    >
      <div id={id} role="listbox" aria-label={t('notes.mentionMenu')}>
        {menu.items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the text, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: options are pointed at with aria-activedescendant
          <div
            key={`${item.compartment}/${item.element}`}
            id={optionId(item.element)}
            role="option"
            aria-selected={index === menu.selected}
            onMouseDown={(event) => event.preventDefault()}
            onMouseEnter={() => store.select(index)}
            onClick={() => menu.choose(item)}
            className={classes(
              'flex min-h-touch cursor-pointer flex-col justify-center rounded-card px-3 py-1.5',
              index === menu.selected && 'bg-accent-wash',
            )}
          >
            <span>{item.name}</span>
            <span className="text-ink-soft text-s">
              {t(`notes.kind_${item.kind}`)} · {item.where}
            </span>
          </div>
        ))}
      </div>
      {menu.items.length === 0 && <p className="px-3 py-2 text-ink-soft text-s">{t('notes.mentionNone')}</p>}
    </div>,
    document.body,
  );
}
