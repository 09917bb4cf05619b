import { t } from '#client/i18n/t.ts';
import { Chip } from '#client/ui/Chip.tsx';
import type { Element } from '#shared/board/index.ts';
import { ElementCard } from '../card/ElementCard.tsx';
import type { Row } from '../tree/outlineOf.ts';
import { useOutlineDesk } from '../view/outlineContext.ts';
import { detailsOf } from '../words/detailsOf.ts';
import { nameOf } from '../words/nameOf.ts';
import { RowButton } from './RowButton.tsx';
import { Spelled } from './Spelled.tsx';

/** A person, a house, a professional, a text: its line, and its fields when the line is open. */
export function ElementRow({ row, isFirst }: { row: Row; isFirst: boolean }) {
  const { open, compartmentName } = useOutlineDesk();
  const { element } = row;
  const details = detailsOf(element);
  const compartment = compartmentName(element.compartment);
  return (
    <>
      <RowButton row={row.key} end={row.end} isFirst={isFirst}>
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
      {open?.row === row.key && <ElementCard row={row} start={open.start} />}
    </>
  );
}

function isNamed(element: Element): boolean {
  return (element.kind === 'text' ? element.text : element.name).trim() !== '';
}
