import { t } from '#client/i18n/t.ts';
import { Select } from '#client/ui/Select.tsx';
import { type End, endKey, type Professional } from '#shared/board/index.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { changeElement } from '../../commands/changeElement.ts';
import { find } from '../../commands/find.ts';
import { placeProfessional } from '../../commands/placeProfessional.ts';
import { DraftField } from '../fields/DraftField.tsx';
import type { Row } from '../tree/outlineOf.ts';
import { useHands, useOutlineTable } from '../view/outlineContext.ts';
import { nameOf } from '../words/nameOf.ts';

const NOWHERE = '';

/** What somebody does, and in which house. */
export function ProfessionalFields({
  row: { element, end },
  canWrite,
}: {
  row: Row<Professional>;
  canWrite: boolean;
}) {
  const { session, accept } = useHands();
  const { table } = useOutlineTable();
  const membership = table.links.find(
    (link) => link.kind === 'membership' && endKey(link.member) === endKey(end),
  );
  const home = membership?.kind === 'membership' ? membership : null;
  const structures = table.elements.filter((one) => one.kind === 'structure');
  const place = (structure: End | null, where: 'inside' | 'beside') =>
    accept(placeProfessional(session.desk, { professional: end, at: element.at, structure, place: where }));
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <DraftField
        label={t('board.function')}
        value={element.function}
        onCommit={(words) => accept(changeElement(session.desk, end, { fields: { function: words } }))}
        maxLength={LIMITS.labelLength}
        disabled={!canWrite}
      />
      <Select
        label={t('board.inStructure')}
        value={home ? endKey(home.of) : NOWHERE}
        onChange={(key) => place(key === NOWHERE ? null : find.fromKey(key), home?.place ?? 'inside')}
        disabled={!canWrite}
        options={[
          { value: NOWHERE, label: t('board.noStructure') },
          ...structures.map((structure) => ({
            value: endKey({ compartment: structure.compartment, element: structure.id }),
            label: nameOf(structure),
          })),
        ]}
      />
      {home && (
        <Select
          label={t('board.place')}
          value={home.place}
          onChange={(where) => place(home.of, where)}
          disabled={!canWrite}
          options={[
            { value: 'inside', label: t('board.placeInside') },
            { value: 'beside', label: t('board.placeBeside') },
          ]}
        />
      )}
    </div>
  );
}
