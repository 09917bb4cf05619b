import { memo } from 'react';
import { t } from '#client/i18n/t.ts';
import { Chip } from '#client/ui/Chip.tsx';
import type { Element } from '#shared/board/index.ts';
import { groundInWords } from '../../ground/groundInWords.ts';
import { ElementCard } from '../card/ElementCard.tsx';
import type { Row } from '../tree/outlineOf.ts';
import { useRowState } from '../view/outlineContext.ts';
import { detailsOf } from '../words/detailsOf.ts';
import { nameOf } from '../words/nameOf.ts';
import { RowButton } from './RowButton.tsx';
import { Spelled } from './Spelled.tsx';

interface ElementRowProps {
  row: Row;
  /** the compartment's name, where it says something */
  compartment: string | null;
}

/** A person, a house, a professional, a text: its line, and its fields when the line is open. */
export const ElementRow = memo(function ElementRow({ row, compartment }: ElementRowProps) {
  const { start } = useRowState(row.key, row.end);
  const { element } = row;
  const details = [detailsOf(element), groundInWords(element.ground)]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <>
      <RowButton row={row.key} end={row.end}>
        <span className="grid min-w-0 grow">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className={isNamed(element) ? 'font-semibold' : 'text-ink-soft italic'}>
              {nameOf(element)}
            </span>
            {element.kind === 'person' && element.concerned && (
              <Chip tone="accent">{t('outline.concerned')}</Chip>
            )}
          </span>
          {details !== '' && <span className="text-ink-soft text-s">{details}</span>}
          <Spelled element={element} />
        </span>
        {compartment !== null && (
          <span className="max-w-32 shrink-0 truncate text-ink-soft text-s">{compartment}</span>
        )}
      </RowButton>
      {start !== null && <ElementCard row={row} start={start} />}
    </>
  );
}, sameRow);

/** A row is made anew with each table; what it shows is its element's, which stays the same object. */
function sameRow(a: ElementRowProps, b: ElementRowProps): boolean {
  return a.row.element === b.row.element && a.row.key === b.row.key && a.compartment === b.compartment;
}

function isNamed(element: Element): boolean {
  return (element.kind === 'text' ? element.text : element.name).trim() !== '';
}
