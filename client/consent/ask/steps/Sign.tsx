import { KeyRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { signConsent } from '#client/api/signConsent.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Paragraphs } from '#client/ui/listen/Paragraphs.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { ConsentRowView, ConsentTextView, ConsentView } from '#shared/protocol/http/consentViews.ts';
import type { PasskeyAssertion } from '#shared/protocol/http/passkey.ts';
import { AnswerList } from '../AnswerList.tsx';
import { challengeOf } from '../challengeOf.ts';
import type { Draft } from '../draft.ts';
import { SignaturePad } from '../draw/SignaturePad.tsx';
import { sha256Of } from '../sha256Of.ts';
import { TextInFull } from '../TextInFull.tsx';

/** What signing gives back. */
export type Signed = Awaited<ReturnType<typeof signConsent>>;

/** Signs a challenge (the text's hash, in base64url) with a key of this device; null where the person gave up. */
export type SignWithPasskey = (challenge: string) => Promise<PasskeyAssertion | null>;

/** Step 3: the answers, the text as it is, and one's name under it. */
export function Sign({
  consent,
  rows,
  text,
  draft,
  onDraft,
  signWithPasskey,
  onSigned,
}: {
  consent: ConsentView;
  rows: readonly ConsentRowView[];
  text: ConsentTextView;
  draft: Draft;
  onDraft: (part: Partial<Draft>) => void;
  /** null: no key here */
  signWithPasskey: SignWithPasskey | null;
  onSigned: (signed: Signed) => void;
}) {
  const [pending, setPending] = useState<'name' | 'passkey' | null>(null);
  const [nameError, setNameError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const form = useRef<HTMLFormElement | null>(null);
  useEffect(() => {
    // On a phone the field may be far above the button.
    if (nameError !== null) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [nameError]);

  const sign = async (how: 'name' | 'passkey') => {
    setRefusal(null);
    if (draft.name.trim() === '') return setNameError(t('consentAsk.nameMissing'));
    setPending(how);
    try {
      // Of the words on this screen: the server compares it with those it keeps.
      const textSha256 = await sha256Of(text.full);
      if (textSha256 === null) return setRefusal(t('consentAsk.notSecure'));
      const passkey =
        how === 'passkey' && signWithPasskey ? await signWithPasskey(challengeOf(textSha256)) : null;
      if (how === 'passkey' && passkey === null) return setRefusal(t('consentAsk.passkeyGivenUp'));
      const signed = await signConsent(
        { consentId: consent.id },
        {
          answers: rows.map(({ id }) => ({ rowId: id, answer: draft.answers[id] ?? 'later' })),
          textSha256,
          language: text.language,
          variant: text.variant,
          name: draft.name.trim(),
          strokes: draft.strokes.length > 0 ? draft.strokes : null,
          passkey,
        },
      );
      onSigned(signed);
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(null);
    }
  };

  return (
    <form
      ref={form}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (pending === null) void sign('name');
      }}
    >
      <section aria-labelledby="answers" className="grid gap-2">
        <h2 id="answers" className="text-l">
          {t('consentAsk.yourAnswers')}
        </h2>
        <AnswerList rows={rows} answers={draft.answers} expiresAt={consent.expiresAt} />
        <Button variant="quiet" onPress={() => onDraft({ step: 2 })}>
          {t('consentAsk.changeAnswers')}
        </Button>
      </section>
      <section aria-labelledby="text" className="grid gap-2">
        <h2 id="text" className="text-l">
          {t('consentAsk.textTitle')}
        </h2>
        <p className="text-ink-soft">{t('consentAsk.textHelp')}</p>
        <TextInFull text={text} />
      </section>
      <section aria-labelledby="sign" className="grid gap-4">
        <h2 id="sign" className="text-l">
          {t('consentAsk.signTitle')}
        </h2>
        <TextField
          label={t('consentAsk.name')}
          description={t('consentAsk.nameHelp')}
          autoComplete="name"
          maxLength={200}
          required
          value={draft.name}
          error={nameError}
          onChange={(name) => {
            setNameError(null);
            onDraft({ name });
          }}
        />
        <SignaturePad strokes={draft.strokes} onChange={(strokes) => onDraft({ strokes })} />
        <div className="text-ink-soft">
          <Paragraphs lines={[t('consentAsk.changeMind')]} />
        </div>
        {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
        <Button type="submit" variant="primary" wide isPending={pending === 'name'}>
          {t('consentAsk.sign')}
        </Button>
        {signWithPasskey !== null && (
          <Button
            wide
            icon={<KeyRound aria-hidden="true" />}
            isPending={pending === 'passkey'}
            onPress={() => void sign('passkey')}
          >
            {t('consentAsk.signWithPasskey')}
          </Button>
        )}
      </section>
    </form>
  );
}
