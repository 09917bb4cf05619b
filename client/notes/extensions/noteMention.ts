import { mergeAttributes, Node } from '@tiptap/core';
import type { Node as PMNode } from '@tiptap/pm/model';
import { t } from '#client/i18n/t.ts';
import type { Readable } from '#client/sync/index.ts';
import type { Mentionable, MentionTarget } from '../mentions/mentionable.ts';
import { mentionKey } from '../mentions/mentionable.ts';

interface NoteMentionOptions {
  /** the elements of the map, by `mentionKey`: names come from it, not from the note */
  mentionables: Readable<ReadonlyMap<string, Mentionable>>;
  onOpen: (target: MentionTarget) => void;
}

/**
 * An element of the map, named in the text. It shows the name the element has on the map now; the name it was written
 * with shows only when the element isn't there any more, and then it is plain words that lead nowhere. NE6.
 */
export const NoteMention = Node.create<NoteMentionOptions>({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,

  addAttributes() {
    return {
      compartment: { default: null, rendered: false },
      element: { default: null, rendered: false },
      label: { default: '', rendered: false },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'span[data-mention]',
        getAttrs: (element: HTMLElement) => {
          const [compartment, named] = (element.getAttribute('data-mention') ?? '').split('/');
          // A mention pasted from elsewhere is one only if the element is there for this note's readers.
          const known = this.options.mentionables.get().get(`${compartment}/${named}`);
          return known?.allowed
            ? { compartment: known.compartment, element: known.element, label: known.name }
            : false;
        },
      },
    ];
  },

  renderHTML({ node }) {
    const { compartment, element } = node.attrs;
    return ['span', mergeAttributes({ 'data-mention': `${compartment}/${element}` }), labelOf(node)];
  },

  renderText: ({ node }) => labelOf(node),

  addNodeView() {
    return ({ node, editor }) => {
      let shown = node;
      const dom = document.createElement('span');
      dom.className = 'note-mention';
      dom.setAttribute('data-mention', '');
      const draw = () => {
        const found = this.options.mentionables.get().get(mentionKey(targetOf(shown)));
        dom.replaceChildren(found ? openButton(found) : words(labelOf(shown)));
        dom.toggleAttribute('data-gone', !found);
      };
      const openButton = (found: Mentionable) => {
        const button = document.createElement('button');
        button.type = 'button';
        // In the text the caret reaches it, and the strip below the text opens it.
        button.tabIndex = editor.isEditable ? -1 : 0;
        button.textContent = found.name;
        button.title = t('notes.mentionOpen', { name: found.name });
        button.addEventListener('click', () => this.options.onOpen(targetOf(shown)));
        return button;
      };
      const words = (label: string) => {
        const span = document.createElement('span');
        span.textContent = label;
        span.title = t('notes.mentionGone', { name: label });
        return span;
      };
      draw();
      const stop = this.options.mentionables.subscribe(draw);
      return {
        dom,
        update: (next: PMNode) => {
          if (next.type !== shown.type) return false;
          shown = next;
          draw();
          return true;
        },
        ignoreMutation: () => true,
        destroy: stop,
      };
    };
  },
});

function labelOf(node: PMNode): string {
  const label: unknown = node.attrs['label'];
  return typeof label === 'string' ? label : '';
}

function targetOf(node: PMNode): MentionTarget {
  return { compartment: String(node.attrs['compartment']), element: String(node.attrs['element']) };
}
