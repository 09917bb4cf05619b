import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { consentsQuery } from '#client/api/consentsQuery.ts';
import { explain } from '#client/api/explain.ts';
import { todoQuery } from '#client/api/todoQuery.ts';
import { t } from '#client/i18n/t.ts';
import { Notice } from '#client/ui/Notice.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { TodoList } from './TodoList.tsx';
import { WaitingForMe } from './WaitingForMe.tsx';

/** At the table: an answer that is awaited, or what is missing to share further. Nothing where nothing waits. CS6, CS8. */
export function WaitingAtTable({
  situation: { id, me },
  linkTo,
}: {
  situation: SituationView;
  linkTo: (consentId: string, children: ReactNode) => ReactNode;
}) {
  return (
    <div className="px-3">
      {me.sector === 'family' ? (
        <Asked situationId={id} linkTo={linkTo} />
      ) : (
        <Missing situationId={id} linkTo={linkTo} />
      )}
    </div>
  );
}

interface Part {
  situationId: string;
  linkTo: (consentId: string, children: ReactNode) => ReactNode;
}

function Asked({ situationId, linkTo }: Part) {
  const { data, error } = useQuery(consentsQuery(situationId));
  // An empty place would say that nothing waits.
  if (data === undefined && error) return <Notice tone="refused">{explain(error)}</Notice>;
  return <WaitingForMe consents={data?.consents ?? []} linkTo={linkTo} />;
}

function Missing({ situationId, linkTo }: Part) {
  const { data, error } = useQuery(todoQuery(situationId));
  if (data === undefined && error) return <Notice tone="refused">{explain(error)}</Notice>;
  if (data === undefined || data.todo.length === 0) return null;
  return (
    <details className="group">
      <summary className="flex min-h-touch cursor-pointer items-center font-semibold text-s">
        {t('consentStatus.todoCount', { count: data.todo.length })}
      </summary>
      <TodoList todo={data.todo} linkTo={linkTo} />
    </details>
  );
}
