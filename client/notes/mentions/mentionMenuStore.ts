import type { Readable } from '#client/sync/index.ts';
import type { Mentionable } from './mentionable.ts';

export interface MentionMenu {
  items: readonly Mentionable[];
  selected: number;
  choose: (item: Mentionable) => void;
  /** where the `@` stands on the screen now */
  place: () => DOMRect | null;
}

export interface MentionMenuStore extends Readable<MentionMenu | null> {
  show: (menu: Omit<MentionMenu, 'selected'>) => void;
  hide: () => void;
  select: (index: number) => void;
  /** a key pressed in the text while the menu shows; true when it was for the menu */
  press: (key: string) => boolean;
}

/** What the menu under `@` shows. The editor fills it, React draws it, neither knows the other. */
export function mentionMenuStore(): MentionMenuStore {
  let menu: MentionMenu | null = null;
  const listeners = new Set<() => void>();
  const put = (next: MentionMenu | null) => {
    menu = next;
    for (const listener of listeners) listener();
  };
  const select = (index: number) => {
    if (menu && menu.items.length > 0)
      put({ ...menu, selected: (index + menu.items.length) % menu.items.length });
  };
  return {
    get: () => menu,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (next) => {
      const before = menu?.items[menu.selected];
      const kept = next.items.findIndex((one) => one.element === before?.element);
      put({ ...next, selected: Math.max(0, kept) });
    },
    hide: () => put(null),
    select,
    press(key) {
      const chosen = menu?.items[menu.selected];
      if (!menu || !chosen) return false;
      if (key === 'ArrowDown') select(menu.selected + 1);
      else if (key === 'ArrowUp') select(menu.selected - 1);
      else if (key === 'Enter' || key === 'Tab') menu.choose(chosen);
      else return false;
      return true;
    },
  };
}
