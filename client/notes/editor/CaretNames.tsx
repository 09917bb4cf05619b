import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import type { PresencePerson } from '#client/sync/index.ts';
import { noteCaretsKey } from '../extensions/noteCarets.ts';
import { initialsOf } from './initialsOf.ts';
import { stackLabels } from './stackLabels.ts';

interface Label {
  connection: number;
  person: PresencePerson;
  /** px from the top of the page */
  top: number;
}

const LABEL_HEIGHT_PX = 22;

/**
 * The names of those who write, in the margin beside their line: never over a word, whatever its length. A narrow page
 * has room for initials only; the whole names stand under the text (WhoIsHere) and in the title. NE8.
 */
export function CaretNames({ editor }: { editor: Editor }) {
  const layer = useRef<HTMLDivElement>(null);
  const [labels, setLabels] = useState<readonly Label[]>([]);
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      if (!editor.isDestroyed && layer.current) setLabels(placed(editor, layer.current));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(measure);
    };
    editor.on('transaction', soon);
    const sized = new ResizeObserver(soon);
    sized.observe(editor.view.dom);
    soon();
    return () => {
      editor.off('transaction', soon);
      sized.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [editor]);
  return (
    <div ref={layer} className="note-names" aria-hidden="true">
      {labels.map(({ connection, person, top }) => (
        <span
          key={connection}
          className="note-name"
          title={t('notes.caretOf', { name: person.name })}
          style={{ top, background: `var(--sector-${person.sector})` }}
        >
          <span className="note-name-short">{initialsOf(person.name)}</span>
          <span className="note-name-long">{person.name}</span>
        </span>
      ))}
    </div>
  );
}

function placed(editor: Editor, layer: HTMLElement): Label[] {
  const carets = noteCaretsKey.getState(editor.state)?.carets ?? [];
  const origin = layer.getBoundingClientRect().top;
  const labels = carets.map(({ connection, person, at }) => {
    const { top, bottom } = editor.view.coordsAtPos(at);
    return { connection, person, top: (top + bottom - LABEL_HEIGHT_PX) / 2 - origin };
  });
  return stackLabels(labels, LABEL_HEIGHT_PX);
}
