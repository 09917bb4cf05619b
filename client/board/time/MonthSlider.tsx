import type { KeyboardEvent } from 'react';
import { t } from '#client/i18n/t.ts';
import { monthInWords } from './monthInWords.ts';
import { dayAt, type Months } from './months.ts';

const MONTHS_A_YEAR = 12;

/** The months of the map: arrows go by a month, page keys by a year. TM2. */
export function MonthSlider({
  months,
  today,
  place,
  onChange,
}: {
  months: Months;
  today: string;
  place: number;
  onChange: (place: number) => void;
}) {
  const last = months.count - 1;
  const go = (by: number) => onChange(Math.min(last, Math.max(0, place + by)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    // The browser's own page is a tenth of the whole: of a family's century, ten years.
    event.preventDefault();
    go(event.key === 'PageUp' ? MONTHS_A_YEAR : -MONTHS_A_YEAR);
  };
  const words = (at: number) => monthInWords(dayAt(months, at, today));
  return (
    <div className="flex items-center gap-3">
      <span className="hidden shrink-0 text-ink-soft text-s sm:inline" aria-hidden="true">
        {words(0)}
      </span>
      <input
        type="range"
        aria-label={t('time.slider')}
        aria-valuetext={words(place)}
        min={0}
        max={last}
        step={1}
        value={place}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        onKeyDown={onKeyDown}
        className="h-11 min-w-0 flex-1 accent-[var(--accent)]"
      />
      <span className="hidden shrink-0 text-ink-soft text-s sm:inline" aria-hidden="true">
        {words(last)}
      </span>
    </div>
  );
}
