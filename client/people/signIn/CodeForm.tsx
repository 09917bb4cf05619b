import { useState } from 'react';
import { askCode } from '#client/api/askCode.ts';
import { explain } from '#client/api/explain.ts';
import { verifyCode } from '#client/api/verifyCode.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { useAttempt } from '#client/ui/useAttempt.ts';

type Step = { name: 'email' } | { name: 'code'; sentBy: 'mail' | 'facilitator' };

/** An address, then the code that it receives. */
export function CodeForm({ onSignedIn }: { onSignedIn: (situationId: string | null) => void }) {
  const [step, setStep] = useState<Step>({ name: 'email' });
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const { pending, refusal, refuse, attempt } = useAttempt(explain);
  const ask = () =>
    attempt(async () => {
      if (!/^\S+@\S+$/.test(email.trim())) return refuse(t('people.emailWrong'));
      const { sentBy } = await askCode({ email: email.trim() });
      setCode('');
      setStep({ name: 'code', sentBy });
    });
  const verify = () =>
    attempt(async () => {
      if (code.trim() === '') return refuse(t('people.codeMissing'));
      const { situationId } = await verifyCode({ email: email.trim(), code: code.replaceAll(/\s/g, '') });
      onSignedIn(situationId);
    });

  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) void (step.name === 'email' ? ask() : verify());
      }}
    >
      <h1 className="text-xl">{t('people.signInTitle')}</h1>
      {step.name === 'email' ? (
        <>
          <p className="text-ink-soft">{t('people.signInText')}</p>
          <TextField
            key="email"
            label={t('people.email')}
            type="email"
            name="email"
            // Browsers that can propose passkeys here, where the last word asks for it.
            autoComplete="username webauthn"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={email}
            error={refusal}
            onChange={setEmail}
          />
          <Button type="submit" variant="primary" wide isPending={pending}>
            {t('people.askCode')}
          </Button>
          <p className="text-ink-soft text-s">{t('people.haveLink')}</p>
        </>
      ) : (
        <>
          <Notice>
            {step.sentBy === 'mail'
              ? t('people.codeMailed', { email: email.trim() })
              : t('people.codeFromFacilitator')}
          </Notice>
          <TextField
            key="code"
            label={t('people.code')}
            description={t('people.codeHelp')}
            inputMode="numeric"
            autoComplete="one-time-code"
            name="code"
            maxLength={12}
            required
            autoFocus
            value={code}
            error={refusal}
            onChange={setCode}
            className="font-semibold text-l tracking-widest"
          />
          <Button type="submit" variant="primary" wide isPending={pending}>
            {t('people.enter')}
          </Button>
          <div className="flex flex-wrap justify-between gap-2">
            <Button
              variant="quiet"
              onPress={() => {
                refuse(null);
                setStep({ name: 'email' });
              }}
            >
              {t('people.otherEmail')}
            </Button>
            <Button variant="quiet" onPress={ask} isDisabled={pending}>
              {t('people.newCode')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
