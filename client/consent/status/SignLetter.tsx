import { useQuery } from '@tanstack/react-query';
import { Signature } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { explain } from '#client/api/explain.ts';
import { familyLetterQuery } from '#client/api/familyLetterQuery.ts';
import { signFamilyInvitation } from '#client/api/signFamilyInvitation.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { Strokes } from '#shared/consent/signature.ts';
import { SignaturePad } from '../ask/draw/SignaturePad.tsx';
import { sha256Of } from '../ask/sha256Of.ts';

/** The letter as it is now, in full, and below it a name: what is signed is the text on this screen. CS11. */
export function SignLetter({
  situationId,
  noteId,
  as,
  onSigned,
}: {
  situationId: string;
  noteId: string;
  as: 'family' | 'referent';
  onSigned: () => void;
}) {
  const { data: letter, error, refetch } = useQuery(familyLetterQuery({ situationId, noteId }));
  const [name, setName] = useState('');
  const [strokes, setStrokes] = useState<Strokes>([]);
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (letter === undefined) return error ? <Notice tone="refused">{explain(error)}</Notice> : <Loading />;

  const sign = async () => {
    setTried(true);
    if (name.trim() === '') return;
    setPending(true);
    setRefusal(null);
    try {
      const textSha256 = await sha256Of(letter.text);
      if (textSha256 === null) {
        setRefusal(t('consentAsk.notSecure'));
        setPending(false);
        return;
      }
      await signFamilyInvitation(
        { situationId },
        {
          noteId,
          textSha256,
          name: name.trim(),
          strokes: strokes.length === 0 ? null : strokes,
        },
      );
      onSigned();
    } catch (cause) {
      const changed = cause instanceof ApiProblem && cause.code === 'textChanged';
      if (changed) await refetch();
      setRefusal(changed ? t('consentStatus.letterChanged') : explain(cause));
      setPending(false);
    }
  };
  return (
    <section aria-labelledby="sign-letter" className="grid gap-4">
      <h2 id="sign-letter" className="text-l">
        {t('consentStatus.letterRead')}
      </h2>
      {letter.text.trim() === '' ? (
        <p>{t('consentStatus.letterEmpty')}</p>
      ) : (
        <>
          <div className="whitespace-pre-line rounded-panel border border-line bg-paper-raised p-4 leading-normal">
            {letter.text}
          </div>
          <p>{t(`consentStatus.letterSignAs_${as}`)}</p>
          <TextField
            label={t('consentStatus.letterName')}
            autoComplete="name"
            maxLength={200}
            value={name}
            onChange={setName}
            error={tried && name.trim() === '' ? t('consentStatus.letterNameMissing') : null}
          />
          <SignaturePad strokes={strokes} onChange={setStrokes} />
          {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
          <Button
            variant="primary"
            wide
            icon={<Signature aria-hidden="true" />}
            isPending={pending}
            onPress={() => void sign()}
          >
            {t('consentStatus.letterSign')}
          </Button>
        </>
      )}
    </section>
  );
}
