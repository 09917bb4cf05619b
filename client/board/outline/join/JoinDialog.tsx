import { type FormEvent, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { Select } from '#client/ui/Select.tsx';
import { type ElementKind, type End, endKey, type PlacedElement } from '#shared/board/index.ts';
import { kindOptions } from '../../canvas/kindOptions.ts';
import { LinkFields, NEW_LINK } from '../../canvas/LinkFields.tsx';
import { refusalInWords } from '../../canvas/refusalInWords.ts';
import { connect } from '../../commands/connect.ts';
import { find } from '../../commands/find.ts';
import { type Joining, useHands, useOutlineTable } from '../view/outlineContext.ts';
import { nameOf } from '../words/nameOf.ts';
import { draftOf, type JoinFields, kindsOf, NOBODY } from './draftOf.ts';

const TITLES = {
  any: 'outline.newLink',
  couple: 'outline.newCouple',
  child: 'outline.newChild',
  emotion: 'outline.newEmotion',
  eco: 'outline.newEco',
} as const;

/** What may be chosen first and second, and how each is asked for. */
const SIDES = {
  any: { from: [], to: [], labels: ['board.from', 'board.to'] },
  couple: { from: ['person'], to: ['person'], labels: ['outline.first', 'outline.second'] },
  child: { from: ['person'], to: ['person'], labels: ['outline.parent', 'outline.child'] },
  emotion: { from: ['person'], to: ['person'], labels: ['board.from', 'board.to'] },
  eco: {
    from: ['person', 'household'],
    to: ['structure', 'professional'],
    labels: ['board.from', 'board.to'],
  },
} as const satisfies Record<
  Joining['what'],
  { from: readonly ElementKind[]; to: readonly ElementKind[]; labels: readonly [string, string] }
>;

/** Joins two of what is on the table, without a mouse: choose both, say what it is. OL26. */
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
  const known = from ? endKey(from) : NOBODY;
  const [fields, setFields] = useState<JoinFields>(() => ({
    a: what === 'child' ? NOBODY : known,
    b: what === 'child' ? known : NOBODY,
    c: NOBODY,
    kind: null,
    form: NEW_LINK,
  }));
  const [refusal, setRefusal] = useState<string | null>(null);
  const set = (changed: Partial<JoinFields>) => {
    setRefusal(null);
    setFields((before) => ({ ...before, ...changed }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const draft = draftOf(what, fields, table);
    if (!draft.ok) {
      setRefusal(t(draft.because));
      return;
    }
    const outcome = connect(session.desk, draft.link);
    if (outcome.ok) onJoined(outcome.end);
    else setRefusal(refusalInWords(outcome.because));
  };

  const { a, b, c, form } = fields;
  const { from: first, to: second, labels } = SIDES[what];
  const [one, other] = [elementAt(a), elementAt(b)];
  const kinds = kindsOf(what, fields, table);
  const kind = fields.kind !== null && kinds.includes(fields.kind) ? fields.kind : (kinds[0] ?? null);
  const fromField = (
    <Select label={t(labels[0])} value={a} onChange={(key) => set({ a: key })} options={options(first)} />
  );
  const toField = (
    <Select label={t(labels[1])} value={b} onChange={(key) => set({ b: key })} options={options(second)} />
  );
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {/* who the child is comes before who their parents are */}
      {what === 'child' ? [toField, fromField] : [fromField, toField]}
      {what === 'any' && kinds.length > 1 && one && other && (
        <RadioGroup
          label={t('board.linkKind')}
          value={kind}
          options={kindOptions(kinds, one, other)}
          onChange={(chosen) => set({ kind: chosen })}
        />
      )}
      {kind === 'child' && (
        <Select
          label={t('board.otherParent')}
          value={c}
          onChange={(key) => set({ c: key })}
          options={options(['person'], t('board.noOtherParent'))}
        />
      )}
      {kind !== null && (
        <LinkFields
          kind={kind}
          form={form}
          sensitive={session.desk.sensitiveLines()}
          onChange={(said) => set({ form: said })}
        />
      )}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <DialogActions>
        <Button onPress={onClose}>{t('board.cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('outline.addHere')}
        </Button>
      </DialogActions>
    </form>
  );

  function elementAt(key: string): PlacedElement | undefined {
    return key === NOBODY ? undefined : find.element(table, find.fromKey(key));
  }

  /** everything that can be joined, or what is of some kinds, in alphabetical order */
  function options(
    wanted: readonly ElementKind[],
    nobody = t('board.chooseOne'),
  ): { value: string; label: string }[] {
    const kindsWanted = new Set<ElementKind>(wanted);
    const fits = ({ kind: is }: PlacedElement) =>
      kindsWanted.size === 0 ? is !== 'text' && is !== 'zone' && is !== 'picture' : kindsWanted.has(is);
    const alphabetical = new Intl.Collator('fr', { numeric: true });
    return [
      { value: NOBODY, label: nobody },
      ...table.elements
        .filter(fits)
        .map((element) => ({ value: endKey(find.end(element)), label: nameOf(element) }))
        .sort((x, y) => alphabetical.compare(x.label, y.label)),
    ];
  }
}
