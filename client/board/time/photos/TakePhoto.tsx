import { useQueryClient } from '@tanstack/react-query';
import { Camera } from 'lucide-react';
import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { snapshotsQuery } from '#client/api/snapshotsQuery.ts';
import { takeSnapshot } from '#client/api/takeSnapshot.ts';
import { activeLanguage } from '#client/i18n/language.ts';
import { listInWords } from '#client/i18n/listInWords.ts';
import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { sayDate } from '#shared/text/sayDate.ts';
import type { BoardProps } from '../../boardProps.ts';
import { today } from '../today.ts';

/** Keeps the maps that are shown, as they are now: those one writes in, and as a facilitator those one reads. TM5. */
export function TakePhoto({ board }: { board: BoardProps }) {
  const queries = useQueryClient();
  const [day, setDay] = useState(today);
  const [name, setName] = useState<string | null>(null);
  const { pending, refusal, attempt } = useAttempt(explain);
  const isMine = board.me.role === 'facilitator';
  const kept = board.situation.archived
    ? []
    : board.compartments.filter(
        ({ access, archived }) => !archived && (access === 'write' || (isMine && access === 'read')),
      );
  const called = name ?? t('time.photoNameDefault', { day: sayDate(day, activeLanguage()) });
  if (kept.length === 0) return <p className="text-ink-soft">{t('time.photoNothing')}</p>;
  const take = () =>
    attempt(async () => {
      await takeSnapshot(
        { situationId: board.situation.id },
        { name: called.trim(), heldOn: day, compartmentIds: kept.map(({ id }) => id) },
      );
      await queries.invalidateQueries(snapshotsQuery(board.situation.id));
      announce(t('time.photoTaken'));
      setName(null);
    });
  return (
    <form
      className="grid gap-3 rounded-card border border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (called.trim() !== '' && day !== '') take();
      }}
    >
      <div className="grid items-start gap-3 sm:grid-cols-[1fr_12rem]">
        <TextField
          label={t('time.photoName')}
          value={called}
          maxLength={LIMITS.nameLength}
          onChange={setName}
        />
        <TextField label={t('time.photoDay')} type="date" value={day} max={today()} onChange={setDay} />
      </div>
      <p className="text-ink-soft text-s">
        {t('time.photoOf', { compartments: listInWords(kept.map((one) => one.name)) })}
      </p>
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <div>
        <Button type="submit" variant="primary" isPending={pending} icon={<Camera aria-hidden="true" />}>
          {t('time.takePhoto')}
        </Button>
      </div>
    </form>
  );
}
