import { useState } from 'react';
import { ApiProblem } from '#client/api/ApiProblem.ts';
import { changeCompartment } from '#client/api/changeCompartment.ts';
import { createCompartment } from '#client/api/createCompartment.ts';
import { explain } from '#client/api/explain.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { type Audience, NOBODY } from '#shared/domain/audience.ts';
import { DATA_CATEGORIES, type DataCategory } from '#shared/domain/compartment.ts';
import type { CompartmentView, SituationView } from '#shared/protocol/http/views.ts';
import { AudienceFields } from './AudienceFields.tsx';
import { ExposedLinks } from './ExposedLinks.tsx';

/** Working notes are one person's own: they have a private draft for them. */
const CHOICES = DATA_CATEGORIES.filter((category) => category !== 'workingNotes');

export interface CompartmentDialogProps {
  situation: SituationView;
  /** the one to change; none: a new one */
  compartment: CompartmentView | null;
  onClose: () => void;
  onSaved: () => void;
}

/** A volet: its name, what it holds, who sees it. Opening it wider first says which links that would show. */
export function CompartmentDialog({ situation, compartment, onClose, onSaved }: CompartmentDialogProps) {
  const [name, setName] = useState(compartment?.name ?? '');
  const [category, setCategory] = useState<DataCategory>(compartment?.category ?? 'sharedNotes');
  const [audience, setAudience] = useState<Audience>(
    compartment?.audience ?? { ...NOBODY, memberIds: [situation.me.id] },
  );
  const [nameError, setNameError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [pending, setPending] = useState(false);

  const save = async ({ confirmExposed }: { confirmExposed: boolean }) => {
    if (name.trim() === '') return setNameError(t('ui.required'));
    setPending(true);
    setRefusal(null);
    try {
      if (compartment === null) {
        await createCompartment({ situationId: situation.id }, { name: name.trim(), category, audience });
      } else {
        await changeCompartment(
          { compartmentId: compartment.id },
          { name: name.trim(), audience, ...(confirmExposed ? { confirmExposed } : {}) },
        );
      }
      onSaved();
      onClose();
    } catch (error) {
      setRefusal(error);
    } finally {
      setPending(false);
    }
  };
  const exposed = refusal instanceof ApiProblem && refusal.code === 'wouldExposeLinks' ? refusal.links : null;

  return (
    <Dialog
      title={
        compartment === null
          ? t('compartments.createTitle')
          : t('compartments.changeTitle', { name: compartment.name })
      }
      isOpen
      wide
      onClose={onClose}
    >
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void save({ confirmExposed: exposed !== null });
        }}
      >
        <TextField
          label={t('common.name')}
          maxLength={120}
          autoComplete="off"
          required
          value={name}
          error={nameError}
          onChange={(words) => {
            setName(words);
            setNameError(null);
          }}
        />
        {compartment === null && (
          <Select
            label={t('compartments.category')}
            description={t('compartments.categoryHelp')}
            value={category}
            options={CHOICES.map((value) => ({ value, label: t(`domain.category_${value}`) }))}
            onChange={setCategory}
          />
        )}
        <AudienceFields
          situation={situation}
          audience={audience}
          category={category}
          onChange={(chosen) => {
            setAudience(chosen);
            setRefusal(null);
          }}
        />
        {exposed !== null && <ExposedLinks links={exposed} compartments={situation.compartments} />}
        {refusal !== null && exposed === null && <Notice tone="refused">{explain(refusal)}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant={exposed === null ? 'primary' : 'danger'} isPending={pending}>
            {exposed !== null
              ? t('compartments.exposeAnyway')
              : compartment === null
                ? t('compartments.createConfirm')
                : t('common.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
