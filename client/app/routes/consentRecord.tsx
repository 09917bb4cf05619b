import { useQuery } from '@tanstack/react-query';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { consentQuery } from '#client/api/consentQuery.ts';
import { consentsQuery } from '#client/api/consentsQuery.ts';
import { RecordPage } from '#client/consent/index.ts';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import type { ConsentView } from '#shared/protocol/http/consentViews.ts';
import { Link } from '../router/Link.tsx';
import { ErrorScreen } from '../shell/ErrorScreen.tsx';
import { Frame } from '../shell/Frame.tsx';
import { NotFoundScreen } from '../shell/NotFoundScreen.tsx';
import { PageLoading } from '../shell/PageLoading.tsx';
import { SignedIn } from '../shell/SignedIn.tsx';

/** Where a professional writes down what was said aloud or signed on paper. */
export function ConsentRecordRoute({ params }: { params: { consentId: string } }) {
  return <SignedIn>{() => <Record consentId={params.consentId} />}</SignedIn>;
}

function Record({ consentId }: { consentId: string }) {
  const { data: consent, error, refetch } = useQuery(consentQuery(consentId));
  if (error instanceof ApiProblem && error.code === 'notFound') return <NotFoundScreen />;
  if (consent === undefined) {
    return error ? <ErrorScreen error={error} reset={() => void refetch()} /> : <PageLoading />;
  }
  return (
    <Frame
      title={t('consentRecord.paperTitle')}
      heading={
        <Link to="/accords/:consentId" params={{ consentId }} className={buttonClasses({ variant: 'plain' })}>
          {t('consentRecord.paperBack')}
        </Link>
      }
    >
      <WithFile consent={consent} />
    </Frame>
  );
}

function WithFile({ consent }: { consent: ConsentView }) {
  const { data } = useQuery(consentsQuery(consent.situationId));
  return (
    <RecordPage
      consent={consent}
      file={data?.guardianship ?? null}
      notYours={<p>{t('consentRecord.paperNotYours')}</p>}
    />
  );
}
