/** What a key does on a line of the list; null leaves it to the browser. OL10. */
export type RowIntent =
  | { go: 'next' | 'previous' | 'first' | 'last' }
  | { do: 'open' | 'close' | 'rename' | 'remove' | 'choose' | 'undo' | 'redo' };

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Enter and Space are the button's own: they open and close. */
export function rowKeys({ key, ctrlKey, metaKey, shiftKey, altKey }: Key): RowIntent | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (key === ' ') return { do: 'choose' };
    const letter = key.toLowerCase();
    if (letter === 'z') return { do: shiftKey ? 'redo' : 'undo' };
    return letter === 'y' ? { do: 'redo' } : null;
  }
  switch (key) {
    case 'ArrowDown':
      return { go: 'next' };
    case 'ArrowUp':
      return { go: 'previous' };
    case 'Home':
      return { go: 'first' };
    case 'End':
      return { go: 'last' };
    case 'ArrowRight':
      return { do: 'open' };
    case 'ArrowLeft':
    case 'Escape':
      return { do: 'close' };
    case 'F2':
      return { do: 'rename' };
    case 'Delete':
    case 'Backspace':
      return { do: 'remove' };
    default:
      return null;
  }
}
