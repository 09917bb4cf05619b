import { type FormEvent, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { type End, endKey, FILIATIONS, type PlacedElement, UNIONS } from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { refusalInWords } from '../../canvas/refusalInWords.ts';
import { connect, type LinkDraft } from '../../commands/connect.ts';
import { orderCheck, orderOf } from '../fields/numbers.ts';
import { type Joining, useHands, useOutlineTable } from '../view/outlineContext.ts';
import { nameOf } from '../words/nameOf.ts';
import { draftOf, type JoinFields, NOBODY } from './draftOf.ts';

const TITLES = {
  relation: 'outline.newLink',
  couple: 'outline.newCouple',
  child: 'outline.newChild',
} as const;

/** Joins two of what is on the table, without a mouse: choose both, say what it is. */
export function JoinDialog({
  joining,
  onClose,
  onJoined,
}: {
  joining: Joining;
  onClose: () => void;
  onJoined: (end: End) => void;
}) {
  return (
    <Dialog title={t(TITLES[joining.what])} isOpen onClose={onClose}>
      <JoinForm joining={joining} onClose={onClose} onJoined={onJoined} />
    </Dialog>
  );
}

function JoinForm({ joining: { what, from }, onClose, onJoined }: Parameters<typeof JoinDialog>[0]) {
  const { session } = useHands();
  const { table } = useOutlineTable();
  const [fields, setFields] = useState<JoinFields>({
    a: from ? endKey(from) : NOBODY,
    b: NOBODY,
    c: NOBODY,
    label: '',
    order: '',
    date: '',
    union: 'married',
    filiation: 'biological',
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = (changed: Partial<JoinFields>) => {
    setRefusal(null);
    setFields((before) => ({ ...before, ...changed }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft = draftOf(what, fields);
    if (!draft.ok) {
      setRefusal(t(draft.because));
      return;
    }
    const outcome = connect(session.desk, draft.link satisfies LinkDraft);
    if (outcome.ok) onJoined(outcome.end);
    else setRefusal(refusalInWords(outcome.because));
  };
  const people = optionsOf(table.elements.filter(({ kind }) => kind === 'person'));
  const all = optionsOf(table.elements.filter(({ kind }) => kind !== 'text' && kind !== 'zone'));

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {what === 'relation' && (
        <>
          <Select label={t('board.from')} value={fields.a} onChange={(a) => set({ a })} options={all} />
          <Select label={t('board.to')} value={fields.b} onChange={(b) => set({ b })} options={all} />
          <TextField
            label={t('board.label')}
            description={t('board.labelHint')}
            value={fields.label}
            onChange={(label) => set({ label })}
            maxLength={LIMITS.labelLength}
            autoComplete="off"
          />
          <div className="grid items-start gap-4 sm:grid-cols-[8rem_1fr]">
            <TextField
              label={t('board.order')}
              value={fields.order}
              onChange={(order) => set({ order })}
              error={orderCheck(fields.order.trim())}
              maxLength={4}
              inputMode="numeric"
              autoComplete="off"
            />
            <TextField
              label={t('board.date')}
              value={fields.date}
              onChange={(date) => set({ date })}
              maxLength={LIMITS.labelLength}
              autoComplete="off"
            />
          </div>
        </>
      )}
      {what === 'couple' && (
        <>
          <Select label={t('outline.first')} value={fields.a} onChange={(a) => set({ a })} options={people} />
          <Select
            label={t('outline.second')}
            value={fields.b}
            onChange={(b) => set({ b })}
            options={people}
          />
          <Select
            label={t('board.union')}
            value={fields.union}
            onChange={(union) => set({ union })}
            options={UNIONS.map((union) => ({
              value: union,
              label: sentenceCase(t(`notation.union-${union}`)),
            }))}
          />
        </>
      )}
      {what === 'child' && (
        <>
          <Select label={t('outline.child')} value={fields.a} onChange={(a) => set({ a })} options={people} />
          <Select
            label={t('outline.parent')}
            value={fields.b}
            onChange={(b) => set({ b })}
            options={people}
          />
          <Select
            label={t('board.otherParent')}
            value={fields.c}
            onChange={(c) => set({ c })}
            options={people.map((option) =>
              option.value === NOBODY ? { value: NOBODY, label: t('board.noOtherParent') } : option,
            )}
          />
          <Select
            label={t('board.filiation')}
            value={fields.filiation}
            onChange={(filiation) => set({ filiation })}
            options={FILIATIONS.map((filiation) => ({
              value: filiation,
              label: sentenceCase(t(`notation.child-${filiation}`)),
            }))}
          />
        </>
      )}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{t('board.cancel')}</Button>
        <Button type="submit" variant="primary" isDisabled={orderOf(fields.order.trim()) === 'wrong'}>
          {t('outline.addHere')}
        </Button>
      </DialogActions>
    </form>
  );
}

function optionsOf(elements: readonly PlacedElement[]): { value: string; label: string }[] {
  const options = elements.map((element) => ({
    value: endKey({ compartment: element.compartment, element: element.id }),
    label: nameOf(element),
  }));
  const alphabetical = new Intl.Collator('fr', { numeric: true });
  return [
    { value: NOBODY, label: t('board.chooseOne') },
    ...options.sort((a, b) => alphabetical.compare(a.label, b.label)),
  ];
}
