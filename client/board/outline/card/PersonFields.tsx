import { t } from '#client/i18n/t.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Select } from '#client/ui/Select.tsx';
import { type End, endKey, PERSON_SYMBOLS, type Person } from '#shared/board/index.ts';
import { sentenceCase } from '#shared/text/sentenceCase.ts';
import { changeElement } from '../../commands/changeElement.ts';
import { changeLink } from '../../commands/changeLink.ts';
import { find } from '../../commands/find.ts';
import { setHouseholds } from '../../commands/setHouseholds.ts';
import { ConfidentialField } from '../../confidential/ConfidentialField.tsx';
import { NightsFields } from '../../notation/NightsFields.tsx';
import { PersonDates } from '../../notation/PersonDates.tsx';
import { PersonDetails } from '../../notation/PersonDetails.tsx';
import { MemberField } from '../../proposals/MemberField.tsx';
import type { Row } from '../tree/outlineOf.ts';
import { useHands, useOutlineTable } from '../view/outlineContext.ts';
import { nameOf } from '../words/nameOf.ts';

const NOTHING_TYPED: ReadonlyMap<string, number | null> = new Map();

/** What a person's symbol says, and in which households they live. */
export function PersonFields({ row: { element, end }, canWrite }: { row: Row<Person>; canWrite: boolean }) {
  const { session, accept } = useHands();
  const { props, table } = useOutlineTable();
  const placed = { ...element, compartment: end.compartment };
  const change = (fields: Partial<Omit<Person, 'id' | 'kind'>>) =>
    accept(changeElement(session.desk, end, { fields }));
  return (
    <>
      <PersonDates person={element} onChange={change} disabled={!canWrite} />
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Select
          label={t('board.symbol')}
          value={element.symbol}
          onChange={(symbol) => change({ symbol })}
          disabled={!canWrite}
          options={PERSON_SYMBOLS.map((value) => ({
            value,
            label: sentenceCase(t(`notation.symbol-${value}`)),
          }))}
        />
      </div>
      <div>
        <Checkbox
          label={t('board.concerned')}
          checked={element.concerned}
          onChange={(concerned) => change({ concerned })}
          disabled={!canWrite}
        />
        <Checkbox
          label={t('board.community')}
          checked={element.ring === 'community'}
          onChange={(community) => change({ ring: community ? 'community' : 'living' })}
          disabled={!canWrite}
        />
        <Checkbox
          label={t('board.deceased')}
          checked={element.deceased}
          onChange={(deceased) => change({ deceased })}
          disabled={!canWrite}
        />
      </div>
      <Households end={end} canWrite={canWrite} />
      <NightsFields
        person={placed}
        table={table}
        chosen={NOTHING_TYPED}
        onChange={(membership, nights) =>
          accept(changeLink(session.desk, find.end(membership), { fields: { nights } }))
        }
        disabled={!canWrite}
      />
      <PersonDetails person={element} onChange={change} disabled={!canWrite} />
      <ConfidentialField person={element} onChange={change} disabled={!canWrite} />
      <MemberField
        value={element.memberId ?? null}
        board={props}
        onChange={(memberId) => change({ memberId })}
        disabled={!canWrite}
      />
    </>
  );
}

function Households({ end, canWrite }: { end: End; canWrite: boolean }) {
  const { session, accept } = useHands();
  const { table } = useOutlineTable();
  const households = table.elements.filter((element) => element.kind === 'household');
  const own = new Set(
    table.links.flatMap((link) =>
      link.kind === 'membership' && endKey(link.member) === endKey(end) ? [endKey(link.of)] : [],
    ),
  );
  const endOf = (household: { compartment: string; id: string }): End => ({
    compartment: household.compartment,
    element: household.id,
  });
  const set = (changed: End, lives: boolean) => {
    const others = households.map(endOf).filter((one) => endKey(one) !== endKey(changed));
    const kept = others.filter((one) => own.has(endKey(one)));
    accept(setHouseholds(session.desk, end, lives ? [...kept, changed] : kept));
  };
  return (
    <fieldset>
      <legend className="font-semibold">{t('board.households')}</legend>
      {households.length === 0 && <p className="text-ink-soft text-s">{t('board.noHouseholds')}</p>}
      {households.map((household) => (
        <Checkbox
          key={endKey(endOf(household))}
          label={nameOf(household)}
          checked={own.has(endKey(endOf(household)))}
          onChange={(lives) => set(endOf(household), lives)}
          disabled={!canWrite}
        />
      ))}
    </fieldset>
  );
}
