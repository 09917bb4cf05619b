import { useQuery, useQueryClient } from '@tanstack/react-query';
import { navigate } from 'wouter/use-browser-location';
import { consentQuery } from '#client/api/consentQuery.ts';
import { consentsQuery } from '#client/api/consentsQuery.ts';
import { explain } from '#client/api/explain.ts';
import { PreparePage } from '#client/consent/index.ts';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { toast } from '#client/ui/toast.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { hrefOf } from '../router/hrefOf.ts';
import { Link } from '../router/Link.tsx';
import { SituationFrame } from '../shell/SituationFrame.tsx';

/** « Demander un accord ». `?volet=` is the compartment that one came from. */
export function ConsentPrepareRoute({ params: { situationId } }: { params: { situationId: string } }) {
  return (
    <SituationFrame situationId={situationId} title={() => t('consentRecord.title')}>
      {(situation) => <Prepare situation={situation} />}
    </SituationFrame>
  );
}

function Prepare({ situation }: { situation: SituationView }) {
  const { data, error } = useQuery(consentsQuery(situation.id));
  const queries = useQueryClient();
  if (data === undefined) return error ? <Notice tone="refused">{explain(error)}</Notice> : <Loading />;
  return (
    <PreparePage
      situation={situation}
      file={data.guardianship}
      fileSeenAs={data.familyFileSeenAs}
      compartmentId={new URLSearchParams(window.location.search).get('volet')}
      familyFile={
        <Link
          to="/situations/:situationId/fiche-famille"
          params={{ situationId: situation.id }}
          className={buttonClasses({ variant: 'plain' })}
        >
          {t('consentRecord.familyOpen')}
        </Link>
      }
      lawInstead={
        <Link
          to="/situations/:situationId/cadres"
          params={{ situationId: situation.id }}
          className={buttonClasses({ variant: 'plain' })}
        >
          {t('consentRecord.lawTitle')}
        </Link>
      }
      onPrepared={(consent) => {
        void queries.invalidateQueries({ queryKey: ['consents', situation.id] });
        void queries.invalidateQueries(consentQuery(consent.id));
        toast({ text: t('consentRecord.asked') });
        navigate(hrefOf({ to: '/accords/:consentId', params: { consentId: consent.id } }));
      }}
    />
  );
}
