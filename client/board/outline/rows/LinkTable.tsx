import { useId } from 'react';
import { t } from '#client/i18n/t.ts';
import type { End, PlacedLink } from '#shared/board/index.ts';
import { LinkCard } from '../card/LinkCard.tsx';
import { useOutlineDesk } from '../view/outlineContext.ts';
import { linkInWords } from '../words/linkInWords.ts';
import { linkRowKey } from './linkRowKey.ts';
import { RowButton } from './RowButton.tsx';

/** Links in words, one a line. The number stands before, to be followed down the page; the sentence has it too. */
export function LinkTable({
  links,
  caption,
  numbered = false,
  firstRow,
}: {
  links: readonly PlacedLink[];
  caption: string;
  /** these links have an order */
  numbered?: boolean;
  /** the line that is first of the whole list */
  firstRow: string | null;
}) {
  const { compartmentName } = useOutlineDesk();
  const heading = useId();
  const named = links.some((link) => compartmentName(link.compartment) !== null);
  const columns = 1 + (numbered ? 1 : 0) + (named ? 1 : 0);
  return (
    <table className="w-full border-collapse text-left" aria-labelledby={heading}>
      <caption id={heading} className="sr-only">
        {caption}
      </caption>
      <thead className="sr-only sm:not-sr-only">
        <tr className="border-line border-b text-ink-soft text-s">
          {numbered && (
            <th scope="col" className="w-12 px-2 py-1 font-normal">
              {t('outline.columnNumber')}
            </th>
          )}
          <th scope="col" className="px-2 py-1 font-normal">
            {t('outline.columnLink')}
          </th>
          {named && (
            <th scope="col" className="hidden px-2 py-1 font-normal sm:table-cell">
              {t('outline.columnCompartment')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {links.map((link) => (
          <LinkRow
            key={linkRowKey(link)}
            link={link}
            numbered={numbered}
            compartment={named ? (compartmentName(link.compartment) ?? '') : null}
            columns={columns}
            isFirst={firstRow === linkRowKey(link)}
          />
        ))}
      </tbody>
    </table>
  );
}

function LinkRow({
  link,
  numbered,
  compartment,
  columns,
  isFirst,
}: {
  link: PlacedLink;
  numbered: boolean;
  compartment: string | null;
  columns: number;
  isFirst: boolean;
}) {
  const { find, open } = useOutlineDesk();
  const row = linkRowKey(link);
  const end: End = { compartment: link.compartment, element: link.id };
  const isOpen = open?.row === row;
  const relation = link.kind === 'relation' ? link : null;
  return (
    <>
      <tr className="border-line border-b align-middle last:border-b-0">
        {numbered && (
          <td className="px-2 py-1 tabular-nums">
            {relation?.order ?? <span className="sr-only">{t('outline.numberless')}</span>}
          </td>
        )}
        <th scope="row" className="py-0.5 font-normal">
          <RowButton row={row} end={end} isFirst={isFirst} label={linkInWords(link, find, 'said')}>
            <span className="min-w-0 grow">{linkInWords(link, find)}</span>
          </RowButton>
        </th>
        {compartment !== null && (
          <td className="hidden px-2 py-1 text-ink-soft text-s sm:table-cell">{compartment}</td>
        )}
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={columns}>
            <LinkCard link={link} row={row} start={open.start} />
          </td>
        </tr>
      )}
    </>
  );
}
