import { BookA, ShieldAlert } from 'lucide-react';
import { t } from '#client/i18n/t.ts';
import { CompartmentsPanel, ViewAsButton } from '#client/situations/index.ts';
import { Button } from '#client/ui/Button.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { PeopleAround } from './PeopleAround.tsx';
import { SharingCorner } from './SharingCorner.tsx';
import type { Table } from './useTable.ts';

/** The left of the table: its volets, and who is around it. On a phone, a place of its own. */
export function TableSide({
  situation,
  table,
  compact,
  onAcronyms,
  onSensitive,
}: {
  situation: SituationView;
  table: Table;
  compact: boolean;
  onAcronyms: () => void;
  onSensitive: () => void;
}) {
  const others = situation.members.filter(({ isMe }) => !isMe);
  return (
    <div className="grid gap-5">
      <CompartmentsPanel
        situation={situation}
        compartments={table.compartments}
        activeId={table.active?.id ?? null}
        onActivate={table.activate}
        hidden={table.hidden}
        onToggle={table.toggle}
        looking={table.seenBy !== null}
        onChanged={table.refresh}
      />
      <SharingCorner situation={situation} />
      <PeopleAround situation={situation} compartments={table.open} onNewcomer={table.refresh} />
      {(compact || situation.sensitiveLines !== null) && (
        <div>
          <Button icon={<ShieldAlert aria-hidden="true" />} onPress={onSensitive}>
            {t(situation.sensitiveLines === null ? 'table.sensitiveLines' : 'table.sensitiveAllowed')}
          </Button>
        </div>
      )}
      {compact && (
        <div className="flex flex-wrap gap-2">
          {situation.me.role === 'facilitator' && others.length > 0 && (
            <ViewAsButton members={others} onChoose={table.lookAs} />
          )}
          <Button icon={<BookA aria-hidden="true" />} onPress={onAcronyms}>
            {t('table.acronyms')}
          </Button>
        </div>
      )}
    </div>
  );
}
