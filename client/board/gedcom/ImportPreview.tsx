import { useMemo, useState } from 'react';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { Select } from '#client/ui/Select.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';
import { chosenFamily, type ImportChoice } from '#shared/gedcom/chosenFamily.ts';
import type { GedcomFile } from '#shared/gedcom/gedcomFile.ts';
import type { BoardProps } from '../boardProps.ts';
import { BranchFields } from './BranchFields.tsx';
import { LostList } from './LostList.tsx';
import { SkippedLines } from './SkippedLines.tsx';
import { choiceOf, FIRST_CHOICE, type ShownChoice } from './shownChoice.ts';

/** What a file holds, before any of it is on the map: what is read, what isn't, and what of it to take where. GD86. */
export function ImportPreview({
  file,
  board,
  trouble,
  onOtherFile,
  onPut,
}: {
  file: GedcomFile;
  board: Pick<BoardProps, 'compartments' | 'activeCompartmentId' | 'whoSees'>;
  /** why the last try put nothing on the map */
  trouble: string | null;
  onOtherFile: () => void;
  onPut: (choice: ImportChoice, compartment: string) => void;
}) {
  const [choice, setChoice] = useState<ShownChoice>(FIRST_CHOICE);
  const wanted = useMemo(() => choiceOf(choice), [choice]);
  const writable = board.compartments.filter(({ access }) => access === 'write');
  const [compartment, setCompartment] = useState(
    () => (writable.find(({ id }) => id === board.activeCompartmentId) ?? writable[0])?.id ?? '',
  );
  const count = useMemo(
    () => (wanted === null ? 0 : chosenFamily(file, wanted).people.length),
    [file, wanted],
  );
  const change = (fields: Partial<ShownChoice>) => setChoice((before) => ({ ...before, ...fields }));
  const restricted = file.people.filter((person) => person.restricted).length;
  return (
    <>
      <p ref={takeFocus} tabIndex={-1} role="status" className="outline-none">
        {listInWords([
          t('gedcom.people', { count: file.people.length }),
          t('gedcom.couples', { count: file.couples.length }),
          t('gedcom.childLinks', { count: file.childLinks.length }),
        ])}
      </p>
      <SkippedLines lines={file.skippedLines} />
      <LostList title={t('gedcom.lost')} lost={file.lost} />
      {restricted > 0 && (
        <Checkbox
          label={t('gedcom.restricted', { count: restricted })}
          description={t('gedcom.restrictedHint')}
          checked={choice.withRestricted}
          onChange={(withRestricted) => change({ withRestricted })}
        />
      )}
      <RadioGroup
        label={t('gedcom.how')}
        options={[
          { value: 'whole', label: t('gedcom.whole') },
          { value: 'branch', label: t('gedcom.branch') },
        ]}
        value={choice.how}
        onChange={(how) => change({ how })}
      />
      {choice.how === 'branch' && (
        <BranchFields
          people={choice.withRestricted ? file.people : file.people.filter((person) => !person.restricted)}
          choice={choice}
          onChange={change}
        />
      )}
      {compartment === '' ? (
        <Notice tone="refused">{t('gedcom.nowhere')}</Notice>
      ) : (
        <div className="grid gap-1">
          <Select
            label={t('gedcom.compartment')}
            options={writable.map(({ id, name }) => ({ value: id, label: name }))}
            value={compartment}
            onChange={setCompartment}
          />
          {board.whoSees(compartment)}
        </div>
      )}
      {trouble !== null && <Notice tone="refused">{trouble}</Notice>}
      <DialogActions>
        <Button onPress={onOtherFile}>{t('gedcom.otherFile')}</Button>
        <Button
          variant="primary"
          isDisabled={count === 0 || compartment === ''}
          onPress={() => wanted !== null && onPut(wanted, compartment)}
        >
          {t('gedcom.put', { count })}
        </Button>
      </DialogActions>
    </>
  );
}
