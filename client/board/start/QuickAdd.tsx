import { useRef, useState } from 'react';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { endKey, type PlacedElement } from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { draftOf } from '#shared/quickAdd/draftOf.ts';
import { parseQuickAdd } from '#shared/quickAdd/parseQuickAdd.ts';
import type { QuickAdd as QuickAddPlan } from '#shared/quickAdd/quickAdd.ts';
import { actions } from '../canvas/actions.ts';
import { nameInWords, recordKey } from '../canvas/inWords.ts';
import { refusalInWords } from '../canvas/refusalInWords.ts';
import { useRoom, useStore } from '../canvas/roomContext.ts';
import { showMade } from '../canvas/showMade.ts';
import { drawDraft } from '../commands/drawDraft.ts';
import { find } from '../commands/find.ts';
import { mayGrow } from '../commands/mayGrow.ts';
import { LineField } from './LineField.tsx';
import { middleOfView } from './middleOfView.ts';
import { quickInWords } from './quickInWords.ts';

/**
 * Adding by typing, one line after the other: as fast as a felt pen. What a line says is said back before it is drawn;
 * each is one step to undo. QA8.
 */
export function QuickAdd({ onClose }: { onClose: () => void }) {
  const room = useRoom();
  // A letter that is half made is finished where it was begun.
  const composing = useStore(room.ahead.composing);
  return composing ? null : <Panel onClose={onClose} />;
}

function Panel({ onClose }: { onClose: () => void }) {
  const room = useRoom();
  const table = useStore(room.seen);
  const [subject] = useState(() => subjectOf(table.elements, room.session.selection.get()));
  const [line, setLine] = useState('');
  const [done, setDone] = useState<{ text: string; bad: boolean } | null>(null);
  const planOf = (typed: string) =>
    parseQuickAdd(typed, { language: activeLanguage(), year: new Date().getFullYear() });
  const plan = planOf(line);
  const of = subject?.kind === 'person' ? nameInWords(subject) : null;

  const field = useRef<HTMLInputElement>(null);
  function write(words: string): void {
    if (field.current) field.current.value = words;
    setLine(words);
  }

  /** whole lines are added as they would have been here; the last goes on in the field */
  function takeOver(typed: string): void {
    const lines = typed.split('\n');
    const last = lines.pop() ?? '';
    for (const whole of lines) add(planOf(whole.slice(0, LONGEST)));
    write(last.slice(0, LONGEST));
  }

  function add(plan: QuickAddPlan | null): void {
    const { activeCompartmentId: compartment } = room.props.now;
    const { desk } = room.session;
    if (plan === null) return;
    if (compartment === null) {
      setDone({ text: t('board.noWritable'), bad: true });
      return;
    }
    const draft = draftOf(plan, {
      table: desk.table(),
      subject: subject ? find.end(subject) : null,
      compartment,
      middle: middleOfView(room),
      newId: desk.newId,
      taken: room.picture.get().elements,
      mayGrow: mayGrow(desk, compartment),
    });
    const outcome = drawDraft(desk, 'quickAdd', { compartment, draft });
    if (!outcome.ok) {
      setDone({ text: refusalInWords(outcome.because), bad: true });
      return;
    }
    const text = t('start.quickDone', { what: quickInWords(plan, of) });
    setDone({ text, bad: false });
    announce(text);
    write('');
    const added = outcome.ends.at(-1);
    // Where the keyboard comes back to; who the next relatives are joined to stays chosen.
    if (!added) return;
    room.current.set(endKey(added));
    showMade(room, endKey(added));
  }

  return (
    <Dialog title={t('start.quickTitle')} isOpen onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          add(planOf(field.current?.value ?? line));
        }}
      >
        <LineField field={field} onType={setLine} onThere={takeOver} />
        <p className="text-ink-soft text-s">
          {of === null ? t('start.quickBesideNobody') : t('start.quickBeside', { name: of })}
        </p>
        <p className="min-h-6 font-semibold">
          {plan !== null && t('start.quickWill', { what: quickInWords(plan, of) })}
        </p>
        {done && <Notice tone={done.bad ? 'refused' : 'saved'}>{done.text}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{t('start.close')}</Button>
          {done?.bad === false && (
            <Button
              onPress={() => {
                actions.undo(room);
                setDone(null);
              }}
            >
              {t('start.quickUndo')}
            </Button>
          )}
          <Button type="submit" variant="primary" isDisabled={plan === null}>
            {t('start.quickAdd')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const LONGEST = LIMITS.nameLength + 40;

/** Who is chosen on the map; else the person concerned; else nobody. */
function subjectOf(elements: readonly PlacedElement[], chosen: ReadonlySet<string>): PlacedElement | null {
  const [only, second] = elements.filter((one) => chosen.has(recordKey(one)));
  if (only && !second && (only.kind === 'person' || only.kind === 'structure')) return only;
  return elements.find((one) => one.kind === 'person' && one.concerned) ?? null;
}
