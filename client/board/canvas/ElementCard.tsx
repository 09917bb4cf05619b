import { type ReactNode, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { type End, endKey, PERSON_SYMBOLS, type Person, type PlacedElement } from '#shared/board/index.ts';
import { SECTORS } from '#shared/domain/sector.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { changeElement, type ElementFields } from '../commands/changeElement.ts';
import { changeLink } from '../commands/changeLink.ts';
import type { Outcome } from '../commands/desk.ts';
import { find } from '../commands/find.ts';
import { placeProfessional } from '../commands/placeProfessional.ts';
import { setHouseholds } from '../commands/setHouseholds.ts';
import { ConfidentialField } from '../confidential/ConfidentialField.tsx';
import { tellLeaving } from '../confidential/tellLeaving.ts';
import { GroundFields } from '../ground/GroundFields.tsx';
import { ZoneFields } from '../ink/ZoneFields.tsx';
import { HouseholdDetails } from '../notation/HouseholdDetails.tsx';
import { NightsFields } from '../notation/NightsFields.tsx';
import { PersonDates } from '../notation/PersonDates.tsx';
import { PersonDetails } from '../notation/PersonDetails.tsx';
import { PictureFields } from '../pictures/PictureFields.tsx';
import { MemberField } from '../proposals/MemberField.tsx';
import { ProposalsOf } from '../proposals/ProposalsOf.tsx';
import { StayFields, type Stays } from '../time/StayFields.tsx';
import { nameInWords, recordKey } from './inWords.ts';
import { useRoom, useStore } from './roomContext.ts';
import { say } from './say.ts';

/** Everything one element says, in a form; saved as one step. */
export function ElementCard({ end, onClose }: { end: End; onClose: () => void }) {
  const room = useRoom();
  const table = useStore(room.session.table);
  const element = find.element(table, end);
  if (!element) return null;
  const mayWrite = room.session.desk.writable(end.compartment) !== null;
  return (
    <Dialog title={nameInWords(element)} isOpen onClose={onClose}>
      <Form key={recordKey(element)} element={element} mayWrite={mayWrite} onClose={onClose} />
    </Dialog>
  );
}

interface FormProps {
  element: PlacedElement;
  mayWrite: boolean;
  onClose: () => void;
}

function Form({ element, mayWrite, onClose }: FormProps) {
  const room = useRoom();
  const { desk, history } = room.session;
  const table = useStore(room.session.table);
  const [fields, setFields] = useState<Record<string, unknown>>({});
  const [stays, setStays] = useState<Stays>(new Map());
  const [households, setHomes] = useState<readonly string[] | null>(null);
  const [nights, setNights] = useState<ReadonlyMap<string, number | null>>(new Map());
  const [work, setWork] = useState<{ structure: string; place: 'inside' | 'beside' } | null>(null);
  const now: PlacedElement = { ...element, ...fields };
  const set = (more: Record<string, unknown>) => setFields((before) => ({ ...before, ...more }));

  const save = () => {
    const end = find.end(element);
    const outcomes: Outcome[] = [];
    history.step(() => {
      outcomes.push(changeElement(desk, end, { fields: fields as ElementFields }));
      for (const [key, during] of stays)
        outcomes.push(changeLink(desk, find.fromKey(key), { fields: { during } }));
      if (households) outcomes.push(setHouseholds(desk, end, households.map(find.fromKey)));
      for (const [membership, share] of nights)
        outcomes.push(changeLink(desk, find.fromKey(membership), { fields: { nights: share } }));
      if (work) {
        const structure = work.structure === '' ? null : find.fromKey(work.structure);
        outcomes.push(
          placeProfessional(desk, { professional: end, at: element.at, structure, place: work.place }),
        );
      }
    });
    for (const outcome of outcomes) say(outcome);
    tellLeaving(room, element);
    onClose();
  };

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        // What can't be read yet isn't thrown away: the keyboard goes back to it.
        const wrong = event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]');
        if (wrong) wrong.focus();
        else save();
      }}
    >
      <fieldset disabled={!mayWrite} className="grid gap-4">
        {now.kind === 'text' ? (
          <TextField
            label={t('board.words')}
            value={now.text}
            maxLength={LIMITS.textLength}
            onChange={(text) => set({ text })}
          />
        ) : (
          <TextField
            label={t('board.name')}
            value={now.name}
            maxLength={LIMITS.nameLength}
            onChange={(name) => set({ name })}
          />
        )}
        {now.kind === 'person' && (
          <>
            <PersonDates person={now} onChange={set} disabled={!mayWrite} />
            <Select
              label={t('board.symbol')}
              value={now.symbol}
              options={symbols()}
              onChange={(symbol) => set({ symbol })}
            />
            <div>
              <Checkbox
                label={t('board.concerned')}
                checked={now.concerned}
                onChange={(concerned) => set({ concerned })}
              />
              <Checkbox
                label={t('board.deceased')}
                checked={now.deceased}
                onChange={(deceased) => set({ deceased })}
              />
              <Checkbox
                label={t('board.community')}
                checked={now.ring === 'community'}
                onChange={(community) => set({ ring: community ? 'community' : 'living' })}
              />
            </div>
            <StayFields element={element} stays={stays} onChange={setStays} />
            <Households person={now} chosen={households} onChange={setHomes} />
            <NightsFields
              person={now}
              table={table}
              chosen={nights}
              onChange={(membership, share) =>
                setNights((before) => new Map(before).set(endKey(find.end(membership)), share))
              }
              disabled={!mayWrite}
            />
            <PersonDetails person={now} onChange={set} disabled={!mayWrite} />
            <ConfidentialField person={now} onChange={set} disabled={!mayWrite} />
            <MemberField
              value={now.memberId ?? null}
              board={room.props.now}
              onChange={(memberId) => set({ memberId })}
              disabled={!mayWrite}
            />
          </>
        )}
        {now.kind === 'household' && <HouseholdDetails household={now} onChange={set} disabled={!mayWrite} />}
        {now.kind === 'picture' && <PictureFields value={now} onChange={set} />}
        {now.kind === 'zone' && <ZoneFields value={now} onChange={set} />}
        {now.kind === 'structure' && (
          <>
            <TextField
              label={t('board.what')}
              description={t('board.whatHint')}
              value={now.what}
              maxLength={LIMITS.labelLength}
              onChange={(what) => set({ what })}
            />
            <Select
              label={t('board.sector')}
              value={now.sector}
              options={SECTORS.map((sector) => ({ value: sector, label: t(`domain.sector_${sector}`) }))}
              onChange={(sector) => set({ sector })}
            />
          </>
        )}
        {now.kind === 'professional' && (
          <>
            <TextField
              label={t('board.function')}
              value={now.function}
              maxLength={LIMITS.labelLength}
              onChange={(role) => set({ function: role })}
            />
            <Work professional={now} chosen={work} onChange={setWork} />
          </>
        )}
        <GroundFields value={now.ground} onChange={(ground) => set({ ground })} disabled={!mayWrite} />
      </fieldset>
      {element.kind === 'person' && (
        <ProposalsOf
          person={element}
          end={find.end(element)}
          desk={desk}
          table={table}
          board={room.props.now}
          name={nameInWords(element)}
        />
      )}
      <DialogActions>
        <Button onPress={onClose}>{t(mayWrite ? 'board.cancel' : 'common.close')}</Button>
        {mayWrite && (
          <Button variant="primary" type="submit">
            {t('board.save')}
          </Button>
        )}
      </DialogActions>
    </form>
  );
}

function symbols(): { value: Person['symbol']; label: string }[] {
  return PERSON_SYMBOLS.map((value) => ({ value, label: sentenceCase(t(`notation.symbol-${value}`)) }));
}

function Households({
  person,
  chosen,
  onChange,
}: {
  person: PlacedElement;
  chosen: readonly string[] | null;
  onChange: (keys: readonly string[]) => void;
}): ReactNode {
  const table = useStore(useRoom().session.table);
  const homes = table.elements.filter(({ kind }) => kind === 'household');
  const member = recordKey(person);
  const current =
    chosen ??
    table.links.flatMap((link) =>
      link.kind === 'membership' && endKey(link.member) === member ? [endKey(link.of)] : [],
    );
  return (
    <fieldset className="grid">
      <legend className="mb-1 font-semibold">{t('board.households')}</legend>
      {homes.length === 0 && <p className="text-ink-soft text-s">{t('board.noHouseholds')}</p>}
      {homes.map((home) => {
        const key = recordKey(home);
        const lives = current.includes(key);
        return (
          <Checkbox
            key={key}
            label={nameInWords(home)}
            checked={lives}
            onChange={() => onChange(lives ? current.filter((one) => one !== key) : [...current, key])}
          />
        );
      })}
    </fieldset>
  );
}

function Work({
  professional,
  chosen,
  onChange,
}: {
  professional: PlacedElement;
  chosen: { structure: string; place: 'inside' | 'beside' } | null;
  onChange: (work: { structure: string; place: 'inside' | 'beside' }) => void;
}): ReactNode {
  const table = useStore(useRoom().session.table);
  const member = recordKey(professional);
  const membership = table.links.find((link) => link.kind === 'membership' && endKey(link.member) === member);
  const now =
    chosen ??
    (membership?.kind === 'membership'
      ? { structure: endKey(membership.of), place: membership.place }
      : { structure: '', place: 'inside' as const });
  const structures = table.elements
    .filter(({ kind }) => kind === 'structure')
    .map((structure) => ({ value: recordKey(structure), label: nameInWords(structure) }));
  return (
    <>
      <Select
        label={t('board.inStructure')}
        value={now.structure}
        options={[{ value: '', label: t('board.noStructure') }, ...structures]}
        onChange={(structure) => onChange({ ...now, structure })}
      />
      {now.structure !== '' && (
        <Select
          label={t('board.place')}
          value={now.place}
          options={[
            { value: 'inside', label: t('board.placeInside') },
            { value: 'beside', label: t('board.placeBeside') },
          ]}
          onChange={(place) => onChange({ ...now, place })}
        />
      )}
    </>
  );
}
