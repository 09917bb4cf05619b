import { Eye } from 'lucide-react';
import { explain } from '#client/api/explain.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Table } from './useTable.ts';

/** « Vous voyez la table comme Nadia. »: never to be missed, one press to leave. */
export function LookingBanner({ table }: { table: Table }) {
  if (table.seenBy === null) return null;
  const { name } = table.seenBy;
  const closed = table.seenByPending
    ? []
    : table.compartments.filter(({ access }) => access === 'none').map((one) => one.name);
  return (
    <div
      role="status"
      className="flex items-center gap-3 bg-accent px-4 py-1 text-on-accent [&_svg]:size-5 [&_svg]:shrink-0"
    >
      <Eye aria-hidden="true" className="max-md:hidden" />
      <p className="min-w-0 grow py-1">
        {inWords(table, name)} <span className="max-md:hidden">{t('table.lookingOnly')}</span>{' '}
        {closed.length > 0 && (
          <span className="max-md:hidden">
            {t('table.lookingClosed', { name, compartments: listInWords(closed) })}
          </span>
        )}
      </p>
      <Button className="shrink-0" onPress={() => table.lookAs(null)}>
        {t('table.stopLooking')}
      </Button>
    </div>
  );
}

function inWords(table: Table, name: string): string {
  if (table.seenByError) return explain(table.seenByError);
  return table.seenByPending ? t('common.loading') : t('table.lookingAs', { name });
}
