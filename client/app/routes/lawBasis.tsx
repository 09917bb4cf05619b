import { useQuery, useQueryClient } from '@tanstack/react-query';
import { navigate } from 'wouter/use-browser-location';
import { consentsQuery } from '#client/api/consentsQuery.ts';
import { explain } from '#client/api/explain.ts';
import { LawPage } from '#client/consent/index.ts';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { toast } from '#client/ui/toast.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { hrefOf } from '../router/hrefOf.ts';
import { Link } from '../router/Link.tsx';
import { SituationFrame } from '../shell/SituationFrame.tsx';

/** A sharing that rests on a law or a judge. `?volet=` is the compartment that one came from. */
export function LawBasisRoute({ params: { situationId } }: { params: { situationId: string } }) {
  return (
    <SituationFrame situationId={situationId} title={() => t('consentRecord.lawTitle')}>
      {(situation) => <Law situation={situation} />}
    </SituationFrame>
  );
}

function Law({ situation }: { situation: SituationView }) {
  const { data, error } = useQuery(consentsQuery(situation.id));
  const queries = useQueryClient();
  if (data === undefined) return error ? <Notice tone="refused">{explain(error)}</Notice> : <Loading />;
  const volet = new URLSearchParams(window.location.search).get('volet');
  return (
    <LawPage
      situation={situation}
      consents={data.consents}
      toInform={data.toInform}
      compartmentId={volet}
      askInstead={
        <Link
          to="/situations/:situationId/accords/nouveau"
          params={{ situationId: situation.id }}
          search={volet === null ? '' : new URLSearchParams({ volet }).toString()}
          className={buttonClasses({ variant: 'plain' })}
        >
          {t('consentRecord.title')}
        </Link>
      }
      onRecorded={() => {
        toast({ text: t('consentRecord.lawSaved') });
        void queries.invalidateQueries({ queryKey: ['consents', situation.id] });
        void queries.invalidateQueries({ queryKey: ['situation', situation.id] });
        navigate(hrefOf({ to: '/situations/:situationId/partage', params: { situationId: situation.id } }));
      }}
    />
  );
}
