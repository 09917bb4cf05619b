import { useState } from 'react';
import { recordSignature } from '#client/api/recordSignature.ts';
import { t } from '#client/i18n/t.ts';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { Answer } from '#shared/consent/events.ts';
import type { ConsentTextView, ConsentView } from '#shared/protocol/http/consentViews.ts';
import { AnswerButtons } from '../../ask/AnswerButtons.tsx';
import { RowCard } from '../../ask/RowCard.tsx';
import { rowInWords } from '../../ask/rowInWords.ts';
import { answerOf } from '../../ask/rowsToAnswer.ts';
import { sha256Of } from '../../ask/sha256Of.ts';
import { RecordPart } from './RecordPart.tsx';

const METHODS = ['oral_recorded_by_pro', 'paper_scan'] as const;

/** What somebody signed on paper or said aloud, before a witness: each thing on its own, nothing chosen for them. */
export function RecordSignature({
  consent,
  text,
  onChanged,
}: {
  consent: ConsentView;
  /** the text that was read to them, or that they signed */
  text: ConsentTextView;
  onChanged: (consent: ConsentView) => void;
}) {
  const [signerId, setSignerId] = useState('');
  const [method, setMethod] = useState<(typeof METHODS)[number] | null>(null);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [name, setName] = useState('');
  const [witness, setWitness] = useState('');
  const rows = consent.rows.filter(
    (row) => !['withdrawn', 'expired'].includes(row.state) && answerOf(row, signerId) !== 'yes',
  );

  const check = () => {
    if (signerId === '') return t('consentRecord.signerMissing');
    if (method === null) return t('consentRecord.methodMissing');
    if (rows.some(({ id }) => answers[id] === undefined)) return t('consentRecord.answersMissing');
    if (name.trim() === '') return t('consentRecord.signedNameMissing');
    return witness.trim() === '' ? t('consentRecord.witnessMissing') : null;
  };
  const save = async () => {
    const textSha256 = await sha256Of(text.full);
    if (textSha256 === null) return t('consentAsk.notSecure');
    if (method === null) return t('consentRecord.methodMissing');
    const { consent: next } = await recordSignature(
      { consentId: consent.id },
      {
        signerId,
        method,
        answers: rows.map(({ id }) => ({ rowId: id, answer: answers[id] ?? 'later' })),
        textSha256,
        language: text.language,
        variant: text.variant,
        name: name.trim(),
        witness: witness.trim(),
      },
    );
    setAnswers({});
    setSignerId('');
    setName('');
    onChanged(next);
    return null;
  };

  return (
    <RecordPart
      title={t('consentRecord.signatureTitle')}
      text={t('consentRecord.signatureText')}
      verb={t('consentRecord.signatureVerb')}
      open
      check={check}
      onSave={save}
    >
      <Select
        label={t('consentRecord.signer')}
        value={signerId}
        options={[
          { value: '', label: t('consentRecord.choose') },
          ...consent.signers.map((signer) => ({
            value: signer.id,
            label: t('consentRecord.signerNamed', {
              name: signer.name,
              capacity: t(`consentRecord.capacity_${signer.capacity}`),
            }),
          })),
        ]}
        onChange={(chosen) => {
          setSignerId(chosen);
          setAnswers({});
        }}
      />
      <RadioGroup
        label={t('consentRecord.method')}
        value={method}
        options={METHODS.map((value) => ({ value, label: t(`consentRecord.method_${value}`) }))}
        onChange={setMethod}
      />
      <ul className="grid gap-3">
        {rows.map((row) => {
          const { who, what } = rowInWords(row, consent.expiresAt);
          return (
            <RowCard key={row.id} row={row} expiresAt={consent.expiresAt}>
              <AnswerButtons
                question={t('consentAsk.question', { who, what })}
                answer={answers[row.id] ?? null}
                onAnswer={(answer) => setAnswers((before) => ({ ...before, [row.id]: answer }))}
              />
            </RowCard>
          );
        })}
      </ul>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('consentRecord.signedName')}
          description={t('consentRecord.signedNameHelp')}
          maxLength={200}
          autoComplete="off"
          value={name}
          onChange={setName}
        />
        <TextField
          label={t('consentRecord.witness')}
          description={t('consentRecord.witnessHelp')}
          maxLength={200}
          autoComplete="off"
          value={witness}
          onChange={setWitness}
        />
      </div>
    </RecordPart>
  );
}
