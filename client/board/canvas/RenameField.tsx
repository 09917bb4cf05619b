import { type KeyboardEvent, useEffect, useRef } from 'react';
import { t } from '#client/i18n/t.ts';
import type { ElementDrawing } from '#shared/drawing/drawing.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { find } from '../commands/find.ts';
import { renameElement } from '../commands/renameElement.ts';
import { useRoom, useStore } from './roomContext.ts';
import { say } from './say.ts';

/** The name, written where it stands. Entrée keeps it, Échap leaves it as it was, going elsewhere keeps it. */
export function RenameField() {
  const room = useRoom();
  const asking = useStore(room.asking);
  const { elementAt } = useStore(room.picture);
  const drawn = asking?.is === 'rename' ? elementAt.get(asking.key) : undefined;
  return drawn ? <Field key={drawn.key} drawn={drawn} /> : null;
}

function Field({ drawn }: { drawn: ElementDrawing }) {
  const room = useRoom();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const end = find.fromKey(drawn.key);
  const element = find.element(room.session.table.get(), end);
  const before = !element ? '' : element.kind === 'text' ? element.text : element.name;
  const done = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    room.presence.editing(end.compartment);
    return () => room.presence.editing(null);
  }, [room, end.compartment]);

  const close = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    const value = field.current?.value ?? before;
    if (keep && value !== before) say(renameElement(room.session.desk, end, value));
    if (room.asking.get()?.is === 'rename') room.asking.set(null);
    room.screen.now?.focusOn(drawn.key);
  };
  const text = drawn.kind === 'text';
  const { nameBox, box, at } = drawn;
  const width = text ? box.width : 180;
  const top = text ? box.y : drawn.kind === 'structure' ? box.y + 24 : (nameBox?.y ?? at[1]) - 6;
  const shared = {
    ref: field,
    defaultValue: before,
    'aria-label': t(text ? 'board.words' : 'board.name'),
    maxLength: text ? LIMITS.textLength : LIMITS.nameLength,
    onBlur: () => close(true),
    onKeyDown: (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Escape') close(false);
      else if (event.key === 'Enter' && !(text && event.shiftKey)) {
        event.preventDefault();
        close(true);
      }
    },
    className:
      'absolute top-0 left-0 rounded-card border-2 border-accent bg-paper-raised px-2 text-center text-ink outline-none',
  };
  return (
    <div
      data-board-field=""
      className="absolute top-0 left-0"
      style={{
        transform: `translate(${(text ? box.x + box.width / 2 : at[0]) - width / 2}px, ${top}px)`,
        pointerEvents: 'all',
      }}
    >
      {text ? (
        <textarea {...shared} rows={3} style={{ width, fontSize: 16, textAlign: 'left' }} />
      ) : (
        <input {...shared} style={{ width, height: 34, fontSize: 16 }} />
      )}
    </div>
  );
}
