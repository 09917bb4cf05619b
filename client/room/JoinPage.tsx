import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { enterRoom } from '#client/api/enterRoom.ts';
import { explain } from '#client/api/explain.ts';
import { knock } from '#client/api/knock.ts';
import { readWaiting } from '#client/api/readWaiting.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Spinner } from '#client/ui/Spinner.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { takeFocus } from '#client/ui/takeFocus.ts';
import { useAttempt } from '#client/ui/useAttempt.ts';
import { codeOf } from './codeOf.ts';

const ASK_AGAIN_MS = 1_500;
const waitingQuery = { queryKey: ['room', 'waiting'], queryFn: readWaiting };

/** Somebody in the room, without an account: the code, a first name, then waiting to be let in. */
export function JoinPage({ onEntered }: { onEntered: (situationId: string) => void }) {
  const queries = useQueryClient();
  const { data, error } = useQuery({ ...waitingQuery, refetchInterval: ASK_AGAIN_MS, staleTime: 0 });
  const [again, setAgain] = useState(false);
  const { pending, refusal, attempt } = useAttempt(explain);

  const enter = () => attempt(async () => onEntered((await enterRoom()).situationId));

  const state = again && data?.state === 'refused' ? 'none' : data?.state;
  return (
    <div className="grid gap-4">
      <h1 className="text-xl">{t('room.joinTitle')}</h1>
      {error && <Notice tone="refused">{explain(error)}</Notice>}
      {state === undefined && !error && <Loading />}
      {state === 'none' && (
        <KnockForm
          onKnocked={() => {
            setAgain(false);
            void queries.invalidateQueries(waitingQuery);
          }}
        />
      )}
      {state === 'waiting' && (
        <p ref={takeFocus} tabIndex={-1} role="status" className="flex items-center gap-3 outline-none">
          <Spinner />
          {t('room.youWait')}
        </p>
      )}
      {state === 'refused' && (
        <>
          <Notice tone="pending">{t('room.youMayNot')}</Notice>
          <Button wide onPress={() => setAgain(true)}>
            {t('room.tryAgain')}
          </Button>
        </>
      )}
      {state === 'admitted' && (
        <>
          <p role="status">{t('room.youMay')}</p>
          <Button ref={takeFocus} variant="primary" wide isPending={pending} onPress={() => void enter()}>
            {t('people.enter')}
          </Button>
        </>
      )}
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
    </div>
  );
}

function KnockForm({ onKnocked }: { onKnocked: () => void }) {
  const [code, setCode] = useState(() => codeOf(window.location.hash));
  const [name, setName] = useState('');
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<{ field: 'code' | 'name'; words: string } | null>(null);
  useEffect(() => {
    // Out of the address bar: it isn't bookmarked, nor read over a shoulder.
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);

  const ask = async () => {
    if (!/^\d{6}$/.test(code.replaceAll(/\s/g, '')))
      return setRefusal({ field: 'code', words: t('room.codeWrong') });
    if (name.trim() === '') return setRefusal({ field: 'name', words: t('room.nameMissing') });
    setPending(true);
    setRefusal(null);
    try {
      await knock({ code: code.replaceAll(/\s/g, ''), name: name.trim() });
      onKnocked();
    } catch (error) {
      setRefusal({ field: 'code', words: explain(error) });
    } finally {
      setPending(false);
    }
  };

  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void ask();
      }}
    >
      <p className="text-ink-soft">{t('room.joinText')}</p>
      <TextField
        label={t('room.code')}
        description={t('room.codeHelp')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
        required
        value={code}
        error={refusal?.field === 'code' ? refusal.words : null}
        onChange={setCode}
        className="font-semibold text-l tracking-widest"
      />
      <TextField
        label={t('room.firstName')}
        description={t('room.firstNameHelp')}
        autoComplete="given-name"
        maxLength={60}
        required
        value={name}
        error={refusal?.field === 'name' ? refusal.words : null}
        onChange={setName}
      />
      <Button type="submit" variant="primary" wide isPending={pending}>
        {t('room.knock')}
      </Button>
    </form>
  );
}
