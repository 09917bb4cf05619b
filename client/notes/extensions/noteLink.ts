import { InputRule, Mark, mergeAttributes } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { isAllowedHref } from '#shared/note/isAllowedHref.ts';
import { normaliseHref } from '../editor/normaliseHref.ts';

/** An address typed in full and followed by a space. What ends a sentence isn't part of it. */
const TYPED_ADDRESS = /(?:^|\s)((?:https?:\/\/|www\.)\S*[^\s.,;:!?)»\]])\s$/;

/**
 * A link: an address from the allow-list and nothing else. Ours rather than Tiptap's, which stores more attributes than
 * the schema knows and links by itself what others write. Checked when it is parsed, set, and drawn, since what comes
 * from others was never parsed here. NT6, NE3.
 */
export const NoteLink = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  exitable: true,

  addAttributes() {
    return { href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('href') } };
  },

  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element: HTMLElement) => (isAllowedHref(element.getAttribute('href')) ? null : false),
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    const href: unknown = HTMLAttributes['href'];
    if (!isAllowedHref(href)) return ['span', 0];
    return ['a', mergeAttributes({ href, target: '_blank', rel: 'noopener noreferrer nofollow' }), 0];
  },

  addInputRules() {
    return [
      new InputRule({
        find: TYPED_ADDRESS,
        handler: ({ state, range, match }) => {
          const typed = match[1] ?? '';
          const href = normaliseHref(typed);
          if (href === null) return null;
          const from = range.from + match[0].indexOf(typed);
          state.tr
            .addMark(from, from + typed.length, this.type.create({ href }))
            .removeStoredMark(this.type)
            .insertText(' ', range.to);
          return undefined;
        },
      }),
    ];
  },

  addProseMirrorPlugins() {
    const { type } = this;
    return [
      new Plugin({
        key: new PluginKey('noteLink'),
        props: {
          /** An address pasted over words makes them a link. */
          handlePaste: (view, event) => {
            const { empty, from, to } = view.state.selection;
            const href = normaliseHref(event.clipboardData?.getData('text/plain').trim() ?? '');
            if (empty || href === null) return false;
            view.dispatch(view.state.tr.addMark(from, to, type.create({ href })));
            return true;
          },
          /** In an editor a press places the caret; with Ctrl or ⌘, and for who only reads, it opens. */
          handleClick: (view, _at, event) => {
            const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
            if (!(link instanceof HTMLAnchorElement)) return false;
            if (view.editable && (event.ctrlKey || event.metaKey))
              window.open(link.href, '_blank', 'noopener,noreferrer');
            return false;
          },
        },
      }),
    ];
  },
});
