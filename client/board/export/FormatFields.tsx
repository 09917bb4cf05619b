import { t } from '#client/i18n/t.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { RadioGroup } from '#client/ui/RadioGroup.tsx';
import { Select } from '#client/ui/Select.tsx';

type Paper = (typeof PAPERS)[number];

/** `fhir`: no picture, a file for another program. */
export type Format = (typeof FORMATS)[number];

export interface Choice {
  format: Format;
  paper: Paper;
  /** glued from A4 sheets */
  tiled: boolean;
  monochrome: boolean;
  withWords: boolean;
  /** pixels of a picture for each of the board */
  scale: 2 | 4;
}

export const FIRST_CHOICE: Choice = {
  format: 'pdf',
  paper: 'A4',
  tiled: false,
  monochrome: false,
  withWords: true,
  scale: 2,
};

const FORMATS = ['pdf', 'png', 'svg', 'fhir'] as const;
const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;

/** Paper, picture or drawing, and what each leaves to choose. */
export function FormatFields({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  const set = (more: Partial<Choice>) => onChange({ ...choice, ...more });
  return (
    <div className="grid gap-3">
      <RadioGroup
        label={t('exporting.format')}
        value={choice.format}
        onChange={(format) => set({ format })}
        options={FORMATS.map((value) => ({
          value,
          label: t(`exporting.format_${value}`),
          description: t(`exporting.about_${value}`),
        }))}
      />
      {choice.format === 'pdf' && (
        <div className="grid gap-1">
          <Select
            label={t('exporting.paper')}
            value={choice.paper}
            onChange={(paper) => set({ paper, tiled: paper !== 'A4' && choice.tiled })}
            options={PAPERS.map((value) => ({ value, label: t(`exporting.paper_${value}`) }))}
          />
          <Checkbox
            label={t('exporting.tiled')}
            description={t('exporting.tiledHint')}
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
      )}
      {choice.format === 'png' && (
        <Select
          label={t('exporting.scale')}
          value={String(choice.scale)}
          onChange={(scale) => set({ scale: scale === '4' ? 4 : 2 })}
          options={[
            { value: '2', label: t('exporting.scale_2') },
            { value: '4', label: t('exporting.scale_4') },
          ]}
        />
      )}
    </div>
  );
}
