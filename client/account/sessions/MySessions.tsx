import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { endOtherSessions } from '#client/api/endOtherSessions.ts';
import { endSession } from '#client/api/endSession.ts';
import { explain } from '#client/api/explain.ts';
import { sessionsQuery } from '#client/api/sessionsQuery.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { toast } from '#client/ui/toast.ts';
import { Section } from '../Section.tsx';
import { SessionRow } from './SessionRow.tsx';

/** Where I am signed in, and the way to end it from here. */
export function MySessions({ onSignedOut }: { onSignedOut: () => void }) {
  const { data, error } = useQuery(sessionsQuery);
  const queries = useQueryClient();
  const [busy, setBusy] = useState<string | null>(null);

  const attempt = async (what: string, work: () => Promise<void>) => {
    setBusy(what);
    try {
      await work();
      await queries.invalidateQueries(sessionsQuery);
    } catch (thrown) {
      toast({ text: explain(thrown), tone: 'refused' });
    } finally {
      setBusy(null);
    }
  };
  const others = data?.sessions.filter(({ isThis }) => !isThis) ?? [];

  return (
    <Section title={t('account.sessions')} text={t('account.sessionsText')}>
      {error && <Notice tone="refused">{explain(error)}</Notice>}
      {data === undefined && !error && <Loading />}
      <ul className="grid divide-y divide-line rounded-panel border border-line bg-paper-raised empty:hidden">
        {data?.sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isPending={busy === session.id}
            onEnd={() =>
              session.isThis
                ? onSignedOut()
                : void attempt(session.id, () => endSession({ sessionId: session.id }))
            }
          />
        ))}
      </ul>
      {others.length > 0 && (
        <div>
          <Button
            variant="danger"
            isPending={busy === 'others'}
            onPress={() =>
              void attempt('others', async () => {
                const { ended } = await endOtherSessions();
                toast({ text: t('account.othersEnded', { count: ended }) });
              })
            }
          >
            {t('account.endOthers')}
          </Button>
        </div>
      )}
    </Section>
  );
}
