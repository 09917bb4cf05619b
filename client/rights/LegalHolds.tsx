import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { legalHoldsQuery } from '#client/api/legalHoldsQuery.ts';
import { setLegalHold } from '#client/api/setLegalHold.ts';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { toast } from '#client/ui/toast.ts';
import { useAttempt } from '#client/ui/useAttempt.ts';
import { LiftHoldDialog } from './LiftHoldDialog.tsx';

/** What an authority asked to keep: while one stands, nothing of the situation is erased. For who facilitates. RG8. */
export function LegalHolds({ situationId }: { situationId: string }) {
  const queries = useQueryClient();
  const { data, error } = useQuery(legalHoldsQuery(situationId));
  const [reference, setReference] = useState('');
  const [lifting, setLifting] = useState<{ id: string; reference: string } | null>(null);
  const { pending, refusal, refuse, attempt } = useAttempt(explain);
  const refresh = () => void queries.invalidateQueries({ queryKey: legalHoldsQuery(situationId).queryKey });
  const hold = () =>
    attempt(async () => {
      if (reference.trim() === '') return refuse(t('rights.holdMissing'));
      await setLegalHold({ situationId }, { reference: reference.trim() });
      setReference('');
      toast({ text: t('rights.holdSet') });
      refresh();
    });

  return (
    <section aria-labelledby="holds" className="grid gap-3">
      <h2 id="holds" className="text-l">
        {t('rights.holds')}
      </h2>
      <p className="text-ink-soft">{t('rights.holdsText')}</p>
      {error && <Notice tone="refused">{explain(error)}</Notice>}
      {data === undefined && !error && <Loading />}
      {data?.legalHolds.length === 0 && <p>{t('rights.holdsNone')}</p>}
      <ul className="grid gap-3">
        {data?.legalHolds.map(({ id, reference: of, setAt, isMine }) => (
          <li key={id} className="grid gap-2 rounded-panel border border-line bg-paper-raised p-4">
            <h3 className="text-m">{of}</h3>
            <p className="text-ink-soft text-s">{t('rights.holdSince', { date: dayInWords(setAt) })}</p>
            {isMine ? (
              <p>{t('errors.holdYours')}</p>
            ) : (
              <div>
                <Button onPress={() => setLifting({ id, reference: of })}>{t('rights.holdLift')}</Button>
              </div>
            )}
          </li>
        ))}
        {data?.lifted.map(({ id, reference: of, liftedAt, reason }) => (
          <li key={id} className="text-ink-soft text-s">
            {reason === ''
              ? t('rights.holdLiftedOn', { reference: of, date: dayInWords(liftedAt) })
              : t('rights.holdLiftedFor', { reference: of, date: dayInWords(liftedAt), reason })}
          </li>
        ))}
      </ul>
      <form
        noValidate
        className="grid max-w-prose gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void hold();
        }}
      >
        <TextField
          label={t('rights.holdReference')}
          description={t('rights.holdReferenceHelp')}
          maxLength={80}
          autoComplete="off"
          value={reference}
          error={refusal}
          onChange={setReference}
        />
        <div>
          <Button type="submit" isPending={pending}>
            {t('rights.holdButton')}
          </Button>
        </div>
      </form>
      {lifting !== null && (
        <LiftHoldDialog
          hold={lifting}
          onLifted={() => {
            setLifting(null);
            toast({ text: t('rights.holdLifted') });
            refresh();
          }}
          onClose={() => setLifting(null)}
        />
      )}
    </section>
  );
}
