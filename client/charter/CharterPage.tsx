import { useQuery, useQueryClient } from '@tanstack/react-query';
import { PencilLine, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { charterQuery } from '#client/api/charterQuery.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';
import { toast } from '#client/ui/toast.ts';
import type { CharterView } from '#shared/protocol/http/charter.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { AcceptCharter } from './AcceptCharter.tsx';
import { CharterEditor } from './CharterEditor.tsx';
import { CharterText } from './CharterText.tsx';
import { WhoAccepted } from './WhoAccepted.tsx';

export interface CharterPageProps {
  situation: Pick<SituationView, 'id' | 'members'>;
  /** I accepted: the table is open to me now */
  onAccepted: () => void;
  onNotNow: () => void;
}

/** The rules of the table: read, accepted by each before sitting down, changed by who facilitates. CC1–CC4. */
export function CharterPage({ situation, onAccepted, onNotNow }: CharterPageProps) {
  const queries = useQueryClient();
  const { data: charter, error } = useQuery(charterQuery(situation.id));
  /** null: not yet, since the page was opened */
  const [editing, setEditing] = useState<boolean | null>(null);
  if (charter === undefined) return error ? <Notice tone="refused">{explain(error)}</Notice> : <Loading />;

  /** Whether the table is open to me depends on it: settles once that is known anew. */
  const changed = async (next: CharterView) => {
    queries.setQueryData(charterQuery(situation.id).queryKey, next);
    await queries.invalidateQueries({ queryKey: ['situation', situation.id], exact: true });
  };

  if (editing) {
    return (
      <CharterEditor
        situationId={situation.id}
        charter={charter}
        onClose={() => setEditing(false)}
        onSaved={(next) => {
          void changed(next);
          setEditing(false);
          toast({ text: t('charter.saved') });
        }}
      />
    );
  }
  const edit = charter.mayChange && (
    <Button
      ref={editing === false ? takeFocus : undefined}
      icon={<PencilLine aria-hidden="true" />}
      onPress={() => setEditing(true)}
    >
      {charter.current === null ? t('charter.propose') : t('charter.change')}
    </Button>
  );
  if (charter.current === null) {
    return (
      <EmptyState icon={<ScrollText aria-hidden="true" />} title={t('charter.none')} action={edit}>
        <p>{t('charter.noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-6">
      <p className="text-ink-soft">{t('charter.why')}</p>
      <CharterText version={charter.current} members={situation.members} />
      <AcceptCharter
        situationId={situation.id}
        charter={charter}
        onAccepted={(next) => void changed(next).then(onAccepted)}
        onNotNow={onNotNow}
      />
      {edit && <div>{edit}</div>}
      <WhoAccepted situation={situation} charter={charter} onChanged={(next) => void changed(next)} />
    </div>
  );
}
