import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { situationQuery } from '#client/api/situationQuery.ts';
import { t } from '#client/i18n/t.ts';
import { buttonClasses } from '#client/ui/buttonClasses.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { Link } from '../router/Link.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { Frame } from './Frame.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { PageLoading } from './PageLoading.tsx';
import { SignedIn } from './SignedIn.tsx';

interface SituationFrameProps {
  situationId: string;
  title: (situation: SituationView) => string;
  children: (situation: SituationView) => ReactNode;
}

/** A page of one situation beside its table: for whom it is open to, with the way back to the table. */
export function SituationFrame(props: SituationFrameProps) {
  return <SignedIn>{() => <Inside {...props} />}</SignedIn>;
}

function Inside({ situationId, title, children }: SituationFrameProps) {
  const { data: situation, error, refetch } = useQuery(situationQuery(situationId));
  if (error instanceof ApiProblem && error.code === 'notFound') return <NotFoundScreen />;
  if (situation === undefined) {
    return error ? <ErrorScreen error={error} reset={() => void refetch()} /> : <PageLoading />;
  }
  return (
    <Frame
      title={title(situation)}
      heading={
        <Link
          to="/situations/:situationId"
          params={{ situationId }}
          className={buttonClasses({ variant: 'plain' })}
        >
          <ArrowLeft aria-hidden="true" />
          {t('people.backToTable')}
        </Link>
      }
    >
      {children(situation)}
    </Frame>
  );
}
