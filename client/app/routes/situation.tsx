import { useQuery } from '@tanstack/react-query';
import { Suspense, useLayoutEffect, useRef } from 'react';
import { Redirect } from 'wouter';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { situationQuery } from '#client/api/situationQuery.ts';
import { lateWords } from '#client/i18n/language.ts';
import { pageDocuments } from '#client/sync/index.ts';
import { lazyPart } from '#client/ui/lazyPart.tsx';
import { hrefOf } from '../router/hrefOf.ts';
import { ErrorScreen } from '../shell/ErrorScreen.tsx';
import { NotFoundScreen } from '../shell/NotFoundScreen.tsx';
import { PageLoading } from '../shell/PageLoading.tsx';
import { SignedIn } from '../shell/SignedIn.tsx';
import { TablePage } from '../table/TablePage.tsx';

export { openAhead } from '../table/openAhead.ts';

const TableGoneScreen = lazyPart(async () => {
  await lateWords();
  return { default: (await import('../shell/TableGoneScreen.tsx')).TableGoneScreen };
});

export function SituationRoute({ params }: { params: { situationId: string } }) {
  return (
    <SignedIn>{(me) => <Situation situationId={params.situationId} accountId={me.account.id} />}</SignedIn>
  );
}

function Situation({ situationId, accountId }: { situationId: string; accountId: string }) {
  // Before the table below opens a document: what was kept is taken up by the person who wrote it, and by nobody else.
  useLayoutEffect(() => pageDocuments().belongTo(accountId), [accountId]);
  const { data: situation, error, refetch } = useQuery(situationQuery(situationId));
  const wasOpen = useRef(false);
  if (situation !== undefined && error === null) wasOpen.current = true;
  // Also when it was open a moment ago: what is no longer mine leaves the screen.
  if (error instanceof ApiProblem && error.code === 'notFound') {
    return wasOpen.current ? (
      <Suspense fallback={<PageLoading />}>
        <TableGoneScreen />
      </Suspense>
    ) : (
      <NotFoundScreen />
    );
  }
  if (situation === undefined) {
    return error ? <ErrorScreen error={error} reset={() => void refetch()} /> : <PageLoading />;
  }
  if (situation.charterMissing) {
    return (
      <Redirect replace href={hrefOf({ to: '/situations/:situationId/regles', params: { situationId } })} />
    );
  }
  return <TablePage key={situationId} situation={situation} />;
}
