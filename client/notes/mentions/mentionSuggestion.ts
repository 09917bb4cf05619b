import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import Suggestion, { exitSuggestion } from '@tiptap/suggestion';
import type { Readable } from '#client/sync/index.ts';
import { NOTE_LIMITS } from '#shared/note/noteLimits.ts';
import type { Mentionable } from './mentionable.ts';
import type { MentionMenuStore } from './mentionMenuStore.ts';
import { searchMentionables } from './searchMentionables.ts';

interface MentionSuggestionOptions {
  mentionables: Readable<ReadonlyMap<string, Mentionable>>;
  menu: MentionMenuStore;
}

const KEY = new PluginKey('mentionSuggestion');

/** `@` and a few letters: elements of the map to choose from. The menu is drawn by React from `menu`. NE6. */
export const MentionSuggestion = Extension.create<MentionSuggestionOptions>({
  name: 'mentionSuggestion',

  addProseMirrorPlugins() {
    const { mentionables, menu } = this.options;
    const { editor } = this;
    return [
      Suggestion<Mentionable, Mentionable>({
        editor,
        pluginKey: KEY,
        char: '@',
        // Not inside a word, or every e-mail address would open the menu.
        allowedPrefixes: [' ', '\u00a0', '\u202f', '(', '«', '’', "'", '-', '/'],
        decorationClass: 'note-suggestion',
        items: ({ query }) => searchMentionables([...mentionables.get().values()], query),
        command: ({ editor: into, range, props }) => {
          const { compartment, element, name } = props;
          const label = name.slice(0, NOTE_LIMITS.mentionLabelLength);
          into
            .chain()
            .focus()
            .insertContentAt(range, [
              { type: 'mention', attrs: { compartment, element, label } },
              { type: 'text', text: ' ' },
            ])
            .run();
        },
        render: () => ({
          onStart: ({ items, command, clientRect }) =>
            menu.show({ items, choose: command, place: () => clientRect?.() ?? null }),
          onUpdate: ({ items, command, clientRect }) =>
            menu.show({ items, choose: command, place: () => clientRect?.() ?? null }),
          onKeyDown: ({ event, view }) => {
            if (event.key === 'Escape') {
              exitSuggestion(view, KEY);
              return true;
            }
            return menu.press(event.key);
          },
          onExit: () => menu.hide(),
        }),
      }),
    ];
  },
});
