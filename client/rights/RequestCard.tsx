import { useState } from 'react';
import { cancelRightsRequest } from '#client/api/cancelRightsRequest.ts';
import { explain } from '#client/api/explain.ts';
import { dayInWords } from '#client/i18n/dates.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Chip } from '#client/ui/Chip.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { toast } from '#client/ui/toast.ts';
import type { RightsRequestView } from '#shared/protocol/http/rights.ts';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { ExtendDialog } from './ExtendDialog.tsx';
import type { Erasable } from './erasable.ts';
import { timeLeftInWords } from './timeLeftInWords.ts';

const TONES = {
  open: 'pending',
  extended: 'pending',
  answered: 'saved',
  refused: 'refused',
  cancelled: 'plain',
} as const;

/** One request: what was asked, until when the law leaves to answer, what came of it. RG2, RG4, RG5. */
export function RequestCard({
  request,
  situation,
  onChanged,
}: {
  request: RightsRequestView;
  situation: SituationView;
  onChanged: () => void;
}) {
  const [open, setOpen] = useState<'answer' | 'extend' | 'cancel' | null>(null);
  const [erasing, setErasing] = useState<Erasable | null>(null);
  const close = () => setOpen(null);
  const nameOf = (id: string) =>
    situation.members.find((member) => member.id === id)?.name ?? t('rights.somebody');
  const compartment = situation.compartments.find(({ id }) => id === request.compartmentId);
  const place = compartment?.name;
  const doomed: Erasable | null =
    request.compartmentId === null
      ? { what: 'situation', id: situation.id, name: situation.name }
      : compartment
        ? { what: 'compartment', id: compartment.id, name: compartment.name }
        : null;
  const waits = request.state === 'open' || request.state === 'extended';
  const asked = dayInWords(request.askedAt);
  const changed = (text: string) => {
    toast({ text });
    close();
    onChanged();
  };
  return (
    <li className="grid gap-2 rounded-panel border border-line bg-paper-raised p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-m">
          {t(`rights.kind_${request.kind}`)}
          {place !== undefined && <span className="font-normal text-ink-soft"> · {place}</span>}
        </h3>
        <Chip tone={TONES[request.state]}>{t(`rights.state_${request.state}`)}</Chip>
      </div>
      <p className="whitespace-pre-line">{request.text ?? t('rights.forgotten')}</p>
      <p className="text-ink-soft text-s">
        {request.isMine
          ? t('rights.asked', { date: asked })
          : t('rights.askedBy', { date: asked, name: nameOf(request.askedBy) })}
      </p>
      {waits && (
        <p className="font-semibold text-s">
          {t('rights.due', { date: dayInWords(request.dueAt) })} ({timeLeftInWords(request.dueAt, Date.now())}
          )
        </p>
      )}
      {request.extension !== null && (
        <p className="text-ink-soft text-s">
          {request.extension.reason === null
            ? t('rights.extendedNoReason', { date: dayInWords(request.extension.at) })
            : t('rights.extendedOn', {
                date: dayInWords(request.extension.at),
                reason: request.extension.reason,
              })}
        </p>
      )}
      {request.answer !== null && (
        <div className="grid gap-1 rounded-card bg-paper-sunken p-3">
          <p className="font-semibold">
            {t(`rights.outcome_${request.answer.outcome}`, { date: dayInWords(request.answer.at) })}
          </p>
          <p className="whitespace-pre-line">{request.answer.text ?? t('rights.forgotten')}</p>
        </div>
      )}
      {request.isMine && request.answer !== null && request.answer.outcome !== 'done' && (
        <div className="grid gap-1">
          <h4 className="font-semibold">{t('rights.recourse')}</h4>
          <p className="text-s">{t('rights.recourseText')}</p>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {request.mayAnswer && (
          <Button variant="primary" onPress={() => setOpen('answer')}>
            {t('rights.answer')}
          </Button>
        )}
        {request.kind === 'erasure' && request.mayAnswer && doomed !== null && (
          <Button variant="danger" onPress={() => setErasing(doomed)}>
            {t(`rights.eraseVerb_${doomed.what}`)}
          </Button>
        )}
        {request.mayExtend && <Button onPress={() => setOpen('extend')}>{t('rights.extend')}</Button>}
        {request.mayCancel && <Button onPress={() => setOpen('cancel')}>{t('rights.cancel')}</Button>}
      </div>
      {open === 'answer' && (
        <AnswerDialog
          requestId={request.id}
          name={nameOf(request.askedBy)}
          onClose={close}
          onAnswered={() => changed(t('rights.answered'))}
        />
      )}
      {erasing !== null && (
        <EraseDialog
          target={erasing}
          isAsked
          onErased={onChanged}
          // Its certificate stays on screen when the volet is no longer in the situation.
          onClose={() => setErasing(null)}
        />
      )}
      {open === 'extend' && (
        <ExtendDialog
          requestId={request.id}
          onClose={close}
          onExtended={() => changed(t('rights.extended'))}
        />
      )}
      <ConfirmDialog
        title={t('rights.cancelTitle')}
        confirmLabel={t('rights.cancel')}
        isOpen={open === 'cancel'}
        onClose={close}
        explain={explain}
        onConfirm={async () => {
          await cancelRightsRequest({ requestId: request.id });
          changed(t('rights.cancelled'));
        }}
      >
        <p>{t('rights.cancelText')}</p>
      </ConfirmDialog>
    </li>
  );
}
