import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { explain } from '#client/api/explain.ts';
import { share } from '#client/api/share.ts';
import { sharePreviewQuery } from '#client/api/sharePreviewQuery.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { Loading } from '#client/ui/Loading.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { toast } from '#client/ui/toast.ts';
import type { CompartmentView, SituationView } from '#shared/protocol/http/views.ts';
import { audienceInWords } from '../compartments/audienceInWords.ts';
import { SharePreview } from './SharePreview.tsx';

/** What is to move: elements of a board, or one note. */
export type ShareRequest = { from: string } & ({ elements: string[] } | { note: string });

/** « Partager vers… »: where to, and who will see it then. Nothing moves before the second press. */
export function ShareDialog({
  situation,
  request,
  onClose,
  onShared,
}: {
  situation: SituationView;
  request: ShareRequest;
  onClose: () => void;
  onShared: () => void;
}) {
  const [to, setTo] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const from = situation.compartments.find(({ id }) => id === request.from);
  const targets = situation.compartments.filter(
    ({ id, access, archived }) => id !== request.from && access === 'write' && !archived,
  );
  const target = targets.find(({ id }) => id === to);
  const preview = useQuery(sharePreviewQuery(target === undefined ? null : { ...request, to: target.id }));
  const refused = preview.data?.refused;

  const move = async (towards: CompartmentView) => {
    setPending(true);
    setRefusal(null);
    try {
      await share({ ...request, to: towards.id });
      toast({ text: t('situations.shared', { name: towards.name }) });
      onShared();
      onClose();
    } catch (error) {
      setRefusal(explain(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog title={t('situations.shareTitle')} isOpen onClose={onClose}>
      {targets.length === 0 ? (
        <EmptyState title={t('situations.shareNowhere')}>
          <p>{t('situations.shareNowhereHelp')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="text-ink-soft">{t('situations.shareText', { name: from?.name ?? '' })}</p>
          <RadioGroup
            label={t('situations.shareTo')}
            value={to ?? ''}
            options={targets.map((compartment) => ({
              value: compartment.id,
              label: compartment.name,
              description: audienceInWords(compartment, situation.members),
            }))}
            onChange={(chosen) => {
              setTo(chosen);
              setRefusal(null);
            }}
          />
          {target !== undefined && preview.isPending && <Loading />}
          {preview.error && <Notice tone="refused">{explain(preview.error)}</Notice>}
          {preview.data !== undefined && <SharePreview preview={preview.data} />}
          {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
        </>
      )}
      <DialogActions>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        {targets.length > 0 && (
          <Button
            variant="primary"
            isPending={pending}
            isDisabled={target === undefined || preview.data === undefined || refused !== undefined}
            onPress={() => {
              if (target !== undefined) void move(target);
            }}
          >
            {target === undefined
              ? t('situations.share')
              : t('situations.shareConfirm', { name: target.name })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
