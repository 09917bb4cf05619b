import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FolderPlus, Map as MapIcon, SearchX } from 'lucide-react';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { meQuery } from '#client/api/meQuery.ts';
import { situationsQuery } from '#client/api/situationsQuery.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { SearchField } from '#client/ui/SearchField.tsx';
import { Select } from '#client/ui/Select.tsx';
import type { SituationRow as Row } from '#shared/protocol/http/views.ts';
import { CreateSituationDialog } from './CreateSituationDialog.tsx';
import { SituationRow } from './SituationRow.tsx';

export interface SituationsPageProps {
  canCreate: boolean;
  /** what the others call me */
  myName: string;
  /** draws a link to a situation: the composition knows the addresses */
  linkTo: (situation: Row, children: ReactNode) => ReactNode;
  onCreated: (situationId: string) => void;
}

/** The situations I take part in: search, open, create; rename and archive those I facilitate. */
export function SituationsPage({ canCreate, myName, linkTo, onCreated }: SituationsPageProps) {
  const [search, setSearch] = useState('');
  const [which, setWhich] = useState<'current' | 'archived'>('current');
  const [creating, setCreating] = useState(false);
  const searched = useDeferredValue(search.trim());
  const archived = which === 'archived';
  const { data, error } = useQuery(situationsQuery({ search: searched, archived }));
  const queries = useQueryClient();
  const rows = data?.situations;
  const nothingAtAll = rows?.length === 0 && searched === '' && !archived;
  const create = canCreate && (
    <Button variant="primary" icon={<FolderPlus aria-hidden="true" />} onPress={() => setCreating(true)}>
      {t('situations.create')}
    </Button>
  );

  return (
    <div className="grid gap-5">
      {!nothingAtAll && (
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-56 grow">
            <SearchField label={t('situations.search')} value={search} onChange={setSearch} />
          </div>
          <Select
            label={t('situations.which')}
            hideLabel
            value={which}
            options={[
              { value: 'current', label: t('situations.current') },
              { value: 'archived', label: t('situations.archived') },
            ]}
            onChange={setWhich}
          />
          {create}
        </div>
      )}
      {error && <Notice tone="refused">{explain(error)}</Notice>}
      {rows === undefined && !error && <Loading />}
      {nothingAtAll && (
        <EmptyState icon={<MapIcon aria-hidden="true" />} title={t('situations.emptyTitle')} action={create}>
          <p>{t('situations.emptyText')}</p>
          <p>{canCreate ? t('situations.emptyCreate') : t('situations.emptyWait')}</p>
        </EmptyState>
      )}
      {rows?.length === 0 && !nothingAtAll && (
        <EmptyState
          icon={<SearchX aria-hidden="true" />}
          title={searched === '' ? t('situations.noneArchived') : t('situations.noneFound')}
        >
          {searched !== '' && <p>{t('situations.noneFoundHelp', { search: searched })}</p>}
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <ul className="grid gap-3" aria-label={t('situations.title')}>
          {rows.map((row) => (
            <SituationRow
              key={row.id}
              situation={row}
              linkTo={linkTo}
              onChanged={() => void queries.invalidateQueries({ queryKey: ['situations'] })}
            />
          ))}
        </ul>
      )}
      {creating && (
        <CreateSituationDialog
          myName={myName}
          onClose={() => setCreating(false)}
          onCreated={(situationId) => {
            void queries.invalidateQueries({ queryKey: ['situations'] });
            void queries.invalidateQueries(meQuery);
            onCreated(situationId);
          }}
        />
      )}
    </div>
  );
}
