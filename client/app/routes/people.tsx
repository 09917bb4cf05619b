import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { navigate } from 'wouter/use-browser-location';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { situationQuery } from '#client/api/situationQuery.ts';
import { t } from '#client/i18n/t.ts';
import { MembersPage } from '#client/people/index.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import { Link } from '../router/Link.tsx';
import { ErrorScreen } from '../shell/ErrorScreen.tsx';
import { Frame } from '../shell/Frame.tsx';
import { NotFoundScreen } from '../shell/NotFoundScreen.tsx';
import { PageLoading } from '../shell/PageLoading.tsx';
import { SignedIn } from '../shell/SignedIn.tsx';
import { WelcomeButton } from './WelcomeButton.tsx';

export function PeopleRoute({ params }: { params: { situationId: string } }) {
  return <SignedIn>{(me) => <People situationId={params.situationId} sendsMail={me.sendsMail} />}</SignedIn>;
}

function People({ situationId, sendsMail }: { situationId: string; sendsMail: boolean }) {
  const { data: situation, error, refetch } = useQuery(situationQuery(situationId));
  const queries = useQueryClient();
  if (error instanceof ApiProblem && error.code === 'notFound') return <NotFoundScreen />;
  if (situation === undefined) {
    return error ? <ErrorScreen error={error} reset={() => void refetch()} /> : <PageLoading />;
  }
  const refresh = () => void queries.invalidateQueries({ queryKey: ['situation', situationId] });
  return (
    <Frame
      title={t('people.titleOf', { name: situation.name })}
      heading={
        <div className="flex flex-wrap gap-2">
          {situation.me.role === 'facilitator' && !situation.archived && (
            <WelcomeButton situationId={situationId} onChanged={refresh} />
          )}
          <Link
            to="/situations/:situationId"
            params={{ situationId }}
            className={buttonClasses({ variant: 'plain' })}
          >
            <ArrowLeft aria-hidden="true" />
            {t('people.backToTable')}
          </Link>
        </div>
      }
    >
      <MembersPage
        situation={situation}
        sendsMail={sendsMail}
        onChanged={refresh}
        onLeft={() => {
          queries.removeQueries({ queryKey: ['situation', situationId] });
          navigate('/');
        }}
      />
    </Frame>
  );
}
