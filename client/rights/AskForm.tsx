import { useState } from 'react';
import { askRight } from '#client/api/askRight.ts';
import { explain } from '#client/api/explain.ts';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Field } from '#client/ui/Field.tsx';
import { FIELD_CLASSES } from '#client/ui/fieldClasses.ts';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { Select } from '#client/ui/Select.tsx';
import { toast } from '#client/ui/toast.ts';
import { useAttempt } from '#client/ui/useAttempt.ts';
import type { RightsKind } from '#shared/domain/rightsRequest.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { LIMITS } from '#shared/protocol/limits.ts';

const KINDS = ['rectification', 'erasure', 'restriction', 'objection', 'access'] as const;
const FOR_WHOM = ['self', 'child', 'protectedAdult'] as const;
const EVERYWHERE = 'everywhere';

/** A request in one's own words; what it is for is chosen, where it is may be said. RG3. */
export function AskForm({
  situation,
  wanted,
  onSent,
  onClose,
}: {
  situation: SituationView;
  wanted: RightsKind;
  onSent: () => void;
  onClose: () => void;
}) {
  const [kind, setKind] = useState<RightsKind>(wanted);
  const [forWhom, setForWhom] = useState<(typeof FOR_WHOM)[number]>('self');
  const [place, setPlace] = useState(EVERYWHERE);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { pending, refusal, attempt } = useAttempt(explain);
  const family = situation.me.sector === 'family';

  const send = () => {
    setTried(true);
    if (text.trim() === '') return;
    void attempt(async () => {
      const { dueAt } = await askRight(
        { situationId: situation.id },
        { kind, forWhom, text, ...(place === EVERYWHERE ? {} : { compartmentId: place }) },
      );
      toast({ text: t('rights.sent', { date: dayInWords(dueAt) }) });
      onSent();
    });
  };
  return (
    <div className="grid gap-5 rounded-panel border border-line bg-paper-raised p-4 sm:p-5">
      <RadioGroup
        label={t('rights.kind')}
        value={kind}
        options={KINDS.map((value) => ({
          value,
          label: t(`rights.kind_${value}`),
          description: t(`rights.kindHelp_${value}`),
        }))}
        onChange={setKind}
      />
      {kind === 'erasure' && <Notice>{t('rights.eraseIsNotStop')}</Notice>}
      {family && (
        <RadioGroup
          label={t('rights.forWhom')}
          value={forWhom}
          options={FOR_WHOM.map((value) => ({ value, label: t(`rights.for_${value}`) }))}
          onChange={setForWhom}
        />
      )}
      <Select
        label={t('rights.about')}
        value={place}
        options={[
          { value: EVERYWHERE, label: t('rights.aboutAll') },
          ...situation.compartments
            .filter(({ access }) => access !== 'none')
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setPlace}
      />
      <Field
        label={t('rights.text')}
        description={t('rights.textHelp')}
        error={tried && text.trim() === '' ? t('rights.textMissing') : null}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            rows={5}
            maxLength={LIMITS.requestTextLength}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            className={FIELD_CLASSES}
          />
        )}
      </Field>
      {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" isPending={pending} onPress={send}>
          {t('rights.send')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
