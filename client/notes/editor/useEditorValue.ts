import type { Editor } from '@tiptap/core';
import { useCallback, useRef, useSyncExternalStore } from 'react';

/** Something read from the editor, again after each transaction; rendered again only when it says something else. */
export function useEditorValue<T>(editor: Editor, read: (editor: Editor) => T): T {
  const last = useRef<{ key: string; value: T } | null>(null);
  const subscribe = useCallback(
    (changed: () => void) => {
      const events = ['transaction', 'focus', 'blur'] as const;
      for (const event of events) editor.on(event, changed);
      return () => {
        for (const event of events) editor.off(event, changed);
      };
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => {
    if (editor.isDestroyed && last.current) return last.current.value;
    const value = read(editor);
    const key = JSON.stringify(value);
    if (last.current?.key !== key) last.current = { key, value };
    return last.current.value;
  });
}
