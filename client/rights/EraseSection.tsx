import { Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { t } from '#client/i18n/t.ts';
import { Button } from '#client/ui/Button.tsx';
import { Select } from '#client/ui/Select.tsx';
import type { SituationView } from '#shared/protocol/http/views.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { type Erasable, erasable } from './erasable.ts';

/** Two verbs on two buttons: to stop sharing keeps the content, to erase destroys it. RG5, RG7. */
export function EraseSection({
  situation,
  stopSharing,
  onErased,
  onGone,
}: {
  situation: SituationView;
  /** the link to « Ce que je partage » */
  stopSharing: ReactNode;
  onErased: () => void;
  /** the whole situation is erased */
  onGone: () => void;
}) {
  const choices = erasable(situation);
  const [chosen, setChosen] = useState('');
  const [erasing, setErasing] = useState<Erasable | null>(null);
  const target = choices.find((one) => keyOf(one) === chosen);
  // Its certificate stays on screen though the thing is no longer among what can be erased.
  if (choices.length === 0 && erasing === null) return null;
  return (
    <section aria-labelledby="erase" className="grid gap-4">
      <h2 id="erase" className="text-l">
        {t('rights.twoVerbs')}
      </h2>
      <div className="grid gap-4 md:grid-cols-2">
        <div className="grid content-start gap-3 rounded-panel border border-line bg-paper-raised p-4">
          <h3 className="text-m">{t('rights.stopVerb')}</h3>
          <p>{t('rights.stopText')}</p>
          <div>{stopSharing}</div>
        </div>
        <div className="grid content-start gap-3 rounded-panel border border-line bg-paper-raised p-4">
          <h3 className="text-m">{t('rights.eraseVerb')}</h3>
          <p>{t('rights.eraseText')}</p>
          <Select
            label={t('rights.eraseChoice')}
            value={chosen}
            options={[
              { value: '', label: t('rights.eraseChoose') },
              ...choices.map((one) => ({
                value: keyOf(one),
                label: t(`rights.eraseOption_${one.what}`, { name: one.name }),
              })),
            ]}
            onChange={setChosen}
          />
          <div>
            <Button
              variant="danger"
              icon={<Trash2 aria-hidden="true" />}
              isDisabled={target === undefined}
              onPress={() => target && setErasing(target)}
            >
              {t('rights.eraseButton')}
            </Button>
          </div>
        </div>
      </div>
      {erasing !== null && (
        <EraseDialog
          target={erasing}
          isAsked={false}
          onErased={onErased}
          onClose={(isDone) => {
            setErasing(null);
            setChosen('');
            if (isDone && erasing.what === 'situation') onGone();
          }}
        />
      )}
    </section>
  );
}

function keyOf({ what, id }: Erasable): string {
  return `${what}:${id}`;
}
