import { useQuery } from '@tanstack/react-query';
import { signWithPasskey, usePasskeyHere } from '#client/account/index.ts';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { consentQuery } from '#client/api/consentQuery.ts';
import { AskPage } from '#client/consent/index.ts';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Link } from '../router/Link.tsx';
import { ErrorScreen } from '../shell/ErrorScreen.tsx';
import { MAIN_ID } from '../shell/mainId.ts';
import { NotFoundScreen } from '../shell/NotFoundScreen.tsx';
import { PageLoading } from '../shell/PageLoading.tsx';
import { SignedIn } from '../shell/SignedIn.tsx';
import { usePage } from '../shell/usePage.ts';

/** A page of its own, with nothing around it: one question, on a phone, on a bad day. */
export function ConsentAskRoute({ params }: { params: { consentId: string } }) {
  return <SignedIn>{() => <Ask consentId={params.consentId} />}</SignedIn>;
}

function Ask({ consentId }: { consentId: string }) {
  const { data: consent, error, refetch } = useQuery(consentQuery(consentId));
  const hasPasskey = usePasskeyHere();
  usePage(t('consentAsk.title'));
  if (error instanceof ApiProblem && error.code === 'notFound') return <NotFoundScreen />;
  if (consent === undefined) {
    return error ? <ErrorScreen error={error} reset={() => void refetch()} /> : <PageLoading />;
  }
  const { situationId } = consent;
  return (
    <main id={MAIN_ID} tabIndex={-1} className="h-dvh bg-paper">
      <AskPage
        key={consentId}
        consent={consent}
        later={
          <Link
            to="/situations/:situationId"
            params={{ situationId }}
            className={buttonClasses({ variant: 'quiet' })}
          >
            {t('consentAsk.later')}
          </Link>
        }
        myChoices={
          <Link
            to="/situations/:situationId/partage"
            params={{ situationId }}
            className={buttonClasses({ variant: 'plain', wide: true })}
          >
            {t('consentAsk.myChoices')}
          </Link>
        }
        record={
          <Link
            to="/accords/:consentId/recueil"
            params={{ consentId }}
            className={buttonClasses({ variant: 'plain' })}
          >
            {t('consentAsk.recordVerb')}
          </Link>
        }
        signWithPasskey={hasPasskey ? signWithPasskey : null}
      />
    </main>
  );
}
