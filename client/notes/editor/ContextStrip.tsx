import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { ExternalLink, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { type Readable, useReadable } from '#client/sync/index.ts';
import { Button } from '#client/ui/Button.tsx';
import { isAllowedHref } from '#shared/note/isAllowedHref.ts';
import { findAcronyms } from '#shared/text/findAcronyms.ts';
import type { Glossary } from '#shared/text/glossary.ts';
import { type Mentionable, type MentionTarget, mentionKey } from '../mentions/mentionable.ts';
import { useEditorValue } from './useEditorValue.ts';

type Context =
  | { is: 'nothing' }
  | { is: 'link'; href: string }
  | { is: 'mention'; target: MentionTarget; label: string }
  | { is: 'acronym'; acronym: string; meanings: string[] };

/**
 * What the caret is on, in words, with what can be done: the way for who doesn't point (NE5, NE6). Where it is on nothing
 * in particular, `otherwise`. Always as high, so that the text doesn't jump as the caret moves.
 */
export function ContextStrip({
  editor,
  readOnly,
  glossary,
  mentionables,
  onOpenElement,
  otherwise,
}: {
  editor: Editor;
  readOnly: boolean;
  glossary: Glossary;
  mentionables: Readable<ReadonlyMap<string, Mentionable>>;
  onOpenElement: (target: MentionTarget) => void;
  otherwise: ReactNode;
}) {
  const context = useEditorValue(editor, ({ state }): Context => contextAt(state.selection, glossary));
  const known = useReadable(mentionables);
  // Who only reads has no caret: acronyms, links and mentions answer where they stand.
  if (readOnly) return otherwise;
  return (
    <div className="flex min-h-11 min-w-0 items-center" aria-live="polite">
      {context.is === 'nothing' && otherwise}
      {context.is === 'acronym' && (
        <p lang="fr">
          <strong>{context.acronym}</strong>
          {context.meanings.length === 1 ? ' ' : ` ${t('acronyms.severalMeanings')} `}
          {context.meanings.join(' ; ')}
        </p>
      )}
      {context.is === 'link' && (
        <a
          href={context.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="inline-flex min-h-touch min-w-0 items-center gap-2 text-accent underline"
        >
          <ExternalLink aria-hidden="true" className="size-4 shrink-0" />
          <span className="truncate">{t('notes.linkOpen', { address: context.href })}</span>
        </a>
      )}
      {context.is === 'mention' && known.has(mentionKey(context.target)) && (
        <Button
          variant="quiet"
          icon={<MapPin aria-hidden="true" />}
          onPress={() => onOpenElement(context.target)}
        >
          {t('notes.mentionOpen', { name: known.get(mentionKey(context.target))?.name ?? context.label })}
        </Button>
      )}
      {context.is === 'mention' && !known.has(mentionKey(context.target)) && (
        <p>{t('notes.mentionGone', { name: context.label })}</p>
      )}
    </div>
  );
}

function contextAt(selection: Editor['state']['selection'], glossary: Glossary): Context {
  const { $from } = selection;
  const leaf = selection instanceof NodeSelection ? selection.node : $from.nodeBefore;
  if (leaf?.type.name === 'mention') {
    const { compartment, element, label } = leaf.attrs;
    return {
      is: 'mention',
      target: { compartment: String(compartment), element: String(element) },
      label: String(label),
    };
  }
  const href: unknown = $from.marks().find((mark) => mark.type.name === 'link')?.attrs['href'];
  if (isAllowedHref(href)) return { is: 'link', href };
  if (!$from.parent.isTextblock) return { is: 'nothing' };
  const line = $from.parent.textBetween(0, $from.parent.content.size, undefined, '\ufffc');
  const found = findAcronyms(line, glossary).find(
    ({ from, to }) => from <= $from.parentOffset && $from.parentOffset <= to,
  );
  if (!found) return { is: 'nothing' };
  return { is: 'acronym', acronym: found.acronym, meanings: found.meanings.map(({ meaning }) => meaning) };
}
