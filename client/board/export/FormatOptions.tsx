import { t } from '#client/i18n/t.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Select } from '#client/ui/Select.tsx';
import { type Choice, PAPERS } from './choice.ts';

/** What the chosen format leaves to choose. */
export function FormatOptions({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  const set = (more: Partial<Choice>) => onChange({ ...choice, ...more });
  switch (choice.format) {
    case 'pdf':
      return (
        <div className="grid gap-1">
          <Select
            label={t('exporting.paper')}
            value={choice.paper}
            onChange={(paper) => set({ paper, tiled: paper !== 'A4' && choice.tiled })}
            options={PAPERS.map((value) => ({ value, label: t(`exporting.paper_${value}`) }))}
          />
          <Checkbox
            label={t('exporting.tiled')}
            description={t(choice.paper === 'A4' ? 'exporting.tiledTooSmall' : 'exporting.tiledHint')}
            checked={choice.tiled}
            disabled={choice.paper === 'A4'}
            onChange={(tiled) => set({ tiled })}
          />
          <Checkbox
            label={t('exporting.monochrome')}
            description={t('exporting.monochromeHint')}
            checked={choice.monochrome}
            onChange={(monochrome) => set({ monochrome })}
          />
          <Checkbox
            label={t('exporting.withWords')}
            checked={choice.withWords}
            onChange={(withWords) => set({ withWords })}
          />
        </div>
      );
    case 'png':
      return (
        <Select
          label={t('exporting.scale')}
          value={String(choice.scale)}
          onChange={(scale) => set({ scale: scale === '4' ? 4 : 2 })}
          options={[
            { value: '2', label: t('exporting.scale_2') },
            { value: '4', label: t('exporting.scale_4') },
          ]}
        />
      );
    case 'svg':
    case 'fhir':
      return null;
  }
}
