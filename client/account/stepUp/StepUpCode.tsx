import { useState } from 'react';
import { askStepUpCode } from '#client/api/askStepUpCode.ts';
import { explain } from '#client/api/explain.ts';
import { stepUpByCode } from '#client/api/stepUpByCode.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';

/** A code to one's own address, typed here. */
export function StepUpCode({ onProved, isFirst }: { onProved: () => void; isFirst: boolean }) {
  const [sent, setSent] = useState(false);
  const [code, setCode] = useState('');
  const { pending, refusal, refuse, attempt } = useAttempt(explain);
  const ask = () =>
    attempt(async () => {
      await askStepUpCode();
      setSent(true);
    });
  const verify = () =>
    attempt(async () => {
      if (code.trim() === '') return refuse(t('people.codeMissing'));
      await stepUpByCode({ code: code.replaceAll(/\s/g, '') });
      onProved();
    });

  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void (sent ? verify() : ask());
      }}
    >
      {sent && (
        <TextField
          label={t('people.code')}
          description={t('account.stepUpCodeHelp')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
          autoFocus
          value={code}
          error={refusal}
          onChange={setCode}
        />
      )}
      <Button type="submit" variant={isFirst || sent ? 'primary' : 'plain'} wide isPending={pending}>
        {sent ? t('account.stepUpVerify') : t('account.stepUpCode')}
      </Button>
      {!sent && refusal !== null && <p role="alert">{refusal}</p>}
    </form>
  );
}
