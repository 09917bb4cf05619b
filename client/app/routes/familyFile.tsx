import { useQuery, useQueryClient } from '@tanstack/react-query';
import { consentsQuery } from '#client/api/consentsQuery.ts';
import { explain } from '#client/api/explain.ts';
import { FamilyFilePage } from '#client/consent/index.ts';
import { t } from '#client/i18n/t.ts';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { toast } from '#client/ui/toast.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { SituationFrame } from '../shell/SituationFrame.tsx';

/** Who decides for the person concerned. */
export function FamilyFileRoute({ params: { situationId } }: { params: { situationId: string } }) {
  return (
    <SituationFrame situationId={situationId} title={() => t('consentRecord.familyTitle')}>
      {(situation) => <FamilyFile situation={situation} />}
    </SituationFrame>
  );
}

function FamilyFile({ situation }: { situation: SituationView }) {
  const { data, error } = useQuery(consentsQuery(situation.id));
  const queries = useQueryClient();
  if (data === undefined) return error ? <Notice tone="refused">{explain(error)}</Notice> : <Loading />;
  // Not an empty form: there is a file, and it isn't theirs to read.
  if (data.familyFileSeenAs === 'kept') return <Notice>{t('consentRecord.familyKept')}</Notice>;
  return (
    <FamilyFilePage
      situation={situation}
      file={data.guardianship}
      seenAs={data.familyFileSeenAs}
      mayWrite={data.may.setGuardianship && !situation.archived}
      onSaved={() => {
        toast({ text: t('consentRecord.familySaved') });
        void queries.invalidateQueries({ queryKey: ['consents', situation.id] });
      }}
    />
  );
}
