import { useState } from 'react';
import { changeMe } from '#client/api/changeMe.ts';
import { createSituation } from '#client/api/createSituation.ts';
import { explain } from '#client/api/explain.ts';
import { activeLanguage } from '#client/i18n/language.ts';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { DialogActions } from '#client/ui/DialogActions.tsx';
import { Notice } from '#client/ui/Notice.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { COMPARTMENT_TEMPLATES, type CompartmentTemplate } from '#shared/domain/compartmentTemplate.ts';
import { SECTORS, type Sector } from '#shared/domain/sector.ts';
import { sectorsInWords } from '../compartments/sectorsInWords.ts';

type Kind = CompartmentTemplate['kind'];

/** A name, my own place, and the parts of the table to begin with. */
export function CreateSituationDialog({
  myName: nameBefore,
  onClose,
  onCreated,
}: {
  /** what the others call me, so far */
  myName: string;
  onClose: () => void;
  onCreated: (situationId: string) => void;
}) {
  const [name, setName] = useState('');
  const [myName, setMyName] = useState(nameBefore);
  const [sector, setSector] = useState<Sector>('other');
  const [work, setWork] = useState({ function: '', organization: '' });
  const [kinds, setKinds] = useState<ReadonlySet<Kind>>(
    () => new Set(COMPARTMENT_TEMPLATES.map(({ kind }) => kind)),
  );
  const [nameError, setNameError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  const create = async () => {
    if (name.trim() === '') return setNameError(t('situations.nameMissing'));
    setPending(true);
    setRefusal(null);
    try {
      const compartments = COMPARTMENT_TEMPLATES.filter(({ kind }) => kinds.has(kind)).map(({ kind }) => ({
        kind,
        name: t(`domain.kind_${kind}`),
      }));
      const chosenName = myName.trim();
      if (chosenName !== '' && chosenName !== nameBefore) await changeMe({ name: chosenName });
      const { id } = await createSituation({
        name: name.trim(),
        template: { compartments },
        charter: activeLanguage(),
        me: { sector, ...work },
      });
      onCreated(id);
    } catch (error) {
      setRefusal(explain(error));
      setPending(false);
    }
  };

  return (
    <Dialog title={t('situations.createTitle')} isOpen onClose={onClose}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) void create();
        }}
      >
        <TextField
          label={t('situations.name')}
          description={t('situations.nameHelp')}
          maxLength={120}
          autoComplete="off"
          required
          autoFocus
          value={name}
          error={nameError}
          onChange={(words) => {
            setName(words);
            setNameError(null);
          }}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('people.myName')}
            autoComplete="name"
            maxLength={120}
            value={myName}
            onChange={setMyName}
          />
          <Select
            label={t('situations.mySector')}
            value={sector}
            options={SECTORS.map((value) => ({ value, label: t(`domain.sector_${value}`) }))}
            onChange={setSector}
          />
          <TextField
            label={t('people.function')}
            optional
            maxLength={120}
            value={work.function}
            onChange={(words) => setWork({ ...work, function: words })}
          />
          <TextField
            label={t('people.organization')}
            optional
            maxLength={120}
            value={work.organization}
            onChange={(organization) => setWork({ ...work, organization })}
          />
        </div>
        <fieldset className="grid gap-1">
          <legend className="font-semibold">{t('situations.template')}</legend>
          <p className="pb-1 text-ink-soft text-s">{t('situations.templateHelp')}</p>
          {COMPARTMENT_TEMPLATES.map(({ kind, audience }) => (
            <Checkbox
              key={kind}
              label={
                <>
                  <span className="font-semibold">{t(`domain.kind_${kind}`)}</span>{' '}
                  <span className="text-ink-soft text-s">({sectorsInWords(audience)})</span>
                </>
              }
              description={t(`domain.kindHelp_${kind}`)}
              checked={kinds.has(kind)}
              disabled={kind === 'common'}
              onChange={(checked) => {
                const next = new Set(kinds);
                if (checked) next.add(kind);
                else next.delete(kind);
                setKinds(next);
              }}
            />
          ))}
          <p className="pt-1 text-ink-soft text-s">{t('situations.draftHelp')}</p>
        </fieldset>
        {refusal !== null && <Notice tone="refused">{refusal}</Notice>}
        <DialogActions>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" isPending={pending}>
            {t('situations.createConfirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
