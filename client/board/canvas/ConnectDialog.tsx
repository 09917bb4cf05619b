import { useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { Select } from '#client/ui/Select.tsx';
import { endKey, type LinkKind, type PlacedElement, type Table } from '#shared/board/index.ts';
import { connect, type LinkDraft } from '../commands/connect.ts';
import type { Refusal } from '../commands/desk.ts';
import { find } from '../commands/find.ts';
import { linkable } from '../commands/linkable.ts';
import { announceLink } from './announceLink.ts';
import { elementInWords, nameInWords, recordKey } from './inWords.ts';
import { kindOptions } from './kindOptions.ts';
import { fieldsOf, LinkFields, type LinkForm, NEW_LINK } from './LinkFields.tsx';
import { newLink } from './newLink.ts';
import { refusalInWords } from './refusalInWords.ts';
import { useRoom, useStore } from './roomContext.ts';
import { views } from './views.ts';

/** Joins two elements without a pointer: who, to whom, how. Also asked after a line that could mean several things. */
export function ConnectDialog({
  from: first,
  to: second,
  onClose,
}: {
  from: string | null;
  to: string | null;
  onClose: () => void;
}) {
  const room = useRoom();
  const { session } = room;
  const table = useStore(room.seen);
  const [from, setFrom] = useState(first ?? '');
  const [to, setTo] = useState(second ?? '');
  const [kind, setKind] = useState<LinkKind | null>(null);
  const [form, setForm] = useState<LinkForm>(NEW_LINK);
  const [otherParent, setOtherParent] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const people = table.elements.filter(
    ({ kind }) => kind !== 'text' && kind !== 'zone' && kind !== 'picture',
  );
  const [a, b] = [at(table, from), at(table, to)];
  const kinds = a && b && from !== to ? linkable(a.kind, b.kind) : [];
  // What this view draws comes first.
  const usual = kinds.find((one) => views.draws(room.view.get(), one)) ?? kinds[0] ?? 'relation';
  const chosenKind = kind !== null && kinds.includes(kind) ? kind : usual;
  const fields = fieldsOf(chosenKind, form);

  const save = () => {
    if (!a || !b || !fields) return;
    const outcome = connect(session.desk, draftOf({ kind: chosenKind, from, to, otherParent, fields }));
    if (!outcome.ok) return setRefusal(outcome.because);
    announceLink(session.table.get(), outcome.end);
    views.showWhatWasMade(room, chosenKind);
    session.selection.set(new Set([endKey(outcome.end)]));
    onClose();
  };
  const options = (skip: string) => [
    { value: '', label: t('board.chooseOne') },
    ...people
      .filter((one) => recordKey(one) !== skip)
      .map((one) => ({ value: recordKey(one), label: elementInWords(one) })),
  ];
  return (
    <Dialog title={t('board.connectTitle')} isOpen onClose={onClose}>
      {people.length < 2 ? (
        <p>{t('board.nobodyToLink')}</p>
      ) : (
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Select label={t('board.from')} value={from} options={options(to)} onChange={setFrom} />
          <Select
            label={t('board.to')}
            value={to}
            options={options(from)}
            onChange={setTo}
            // Who it is from is known: one goes on from there.
            autoFocus={first !== null && second === null}
          />
          {kinds.length > 1 && a && b && (
            <RadioGroup
              label={t('board.linkKind')}
              value={chosenKind}
              options={kindOptions(kinds, a, b)}
              onChange={setKind}
            />
          )}
          {chosenKind === 'child' && b && (
            <Select
              label={t('board.otherParent')}
              value={otherParent}
              options={[
                { value: '', label: t('board.noOtherParent') },
                ...people
                  .filter((one) => one.kind === 'person' && ![from, to].includes(recordKey(one)))
                  .map((one) => ({ value: recordKey(one), label: nameInWords(one) })),
              ]}
              onChange={setOtherParent}
            />
          )}
          {kinds.length > 0 && (
            <LinkFields
              kind={chosenKind}
              form={form}
              sensitive={session.desk.sensitiveLines()}
              onChange={setForm}
            />
          )}
          {refusal && <Notice tone="refused">{refusalInWords(refusal)}</Notice>}
          <DialogActions>
            <Button onPress={onClose}>{t('board.cancel')}</Button>
            <Button variant="primary" type="submit" isDisabled={kinds.length === 0 || !fields}>
              {t('board.connect')}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}

function at(table: Table, key: string): PlacedElement | undefined {
  return key === '' ? undefined : find.element(table, find.fromKey(key));
}

function draftOf({
  kind,
  from,
  to,
  otherParent,
  fields,
}: {
  kind: LinkKind;
  from: string;
  to: string;
  otherParent: string;
  fields: object;
}): LinkDraft {
  const made = newLink(kind, find.fromKey(from), find.fromKey(to));
  if (made.kind === 'child' && otherParent !== '') made.parents.push(find.fromKey(otherParent));
  return { ...made, ...fields } as LinkDraft;
}
