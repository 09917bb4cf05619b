import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { acceptCharter } from '#client/api/acceptCharter.ts';
import { charterQuery } from '#client/api/charterQuery.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import type { CharterView } from '#shared/protocol/http/charter.ts';

/** « J'accepte ces règles »: of the version on screen, and of no other. CC2. */
export function AcceptCharter({
  situationId,
  charter,
  onAccepted,
  onNotNow,
}: {
  situationId: string;
  charter: CharterView;
  onAccepted: (next: CharterView) => void;
  onNotNow: () => void;
}) {
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { current } = charter;
  if (current === null) return null;
  if (charter.accepted) return <Notice tone="saved">{t('charter.accepted')}</Notice>;

  const accept = async () => {
    setPending(true);
    setRefusal(null);
    try {
      const next = await acceptCharter({ situationId }, { versionId: current.id });
      announce(t('charter.acceptedNow'));
      onAccepted(next);
    } catch (error) {
      const changed = error instanceof ApiProblem && error.code === 'gone';
      if (changed) await queries.invalidateQueries({ queryKey: charterQuery(situationId).queryKey });
      setRefusal(changed ? t('charter.changedMeanwhile') : explain(error));
      setPending(false);
    }
  };
  return (
    <div className="grid gap-3">
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <Button
        variant="primary"
        wide
        className="min-h-14! text-l!"
        icon={<Check aria-hidden="true" />}
        isPending={pending}
        onPress={() => void accept()}
      >
        {t('charter.accept')}
      </Button>
      <p className="text-ink-soft text-s">{t('charter.acceptHelp')}</p>
      <p className="text-ink-soft text-s">{t('charter.questions')}</p>
      <div>
        <Button variant="quiet" onPress={onNotNow}>
          {t('charter.notNow')}
        </Button>
      </div>
    </div>
  );
}
