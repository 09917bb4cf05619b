import { memo, useId } from 'react';
import { t } from '#client/i18n/t.ts';
import type { PlacedLink } from '#shared/board/index.ts';
import { withGround } from '../../ground/withGround.ts';
import { LinkCard } from '../card/LinkCard.tsx';
import { useOutlineTable, useRowState } from '../view/outlineContext.ts';
import { linkInWords } from '../words/linkInWords.ts';
import { linkRowKey } from './linkRowKey.ts';
import { RowButton } from './RowButton.tsx';

/** Links in words, one a line. The number stands before, to be followed down the page; the sentence has it too. */
export function LinkTable({
  links,
  caption,
  numbered = false,
}: {
  links: readonly PlacedLink[];
  caption: string;
  /** these links have an order */
  numbered?: boolean;
}) {
  const { compartmentName, find } = useOutlineTable();
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
            words={withGround(linkInWords(link, find), link.ground)}
            said={withGround(linkInWords(link, find, 'said'), link.ground)}
            numbered={numbered}
            compartment={named ? (compartmentName(link.compartment) ?? '') : null}
            columns={columns}
          />
        ))}
      </tbody>
    </table>
  );
}

const LinkRow = memo(function LinkRow({
  link,
  words,
  said,
  numbered,
  compartment,
  columns,
}: {
  link: PlacedLink;
  words: string;
  /** the sentence without arrows, to be read aloud */
  said: string;
  numbered: boolean;
  compartment: string | null;
  columns: number;
}) {
  const row = linkRowKey(link);
  const end = { compartment: link.compartment, element: link.id };
  const { start } = useRowState(row, end);
  const order = link.kind === 'relation' ? link.order : null;
  return (
    <>
      <tr className="border-line border-b align-middle last:border-b-0">
        {numbered && (
          <td className="px-2 py-1 tabular-nums">
            {order ?? <span className="sr-only">{t('outline.numberless')}</span>}
          </td>
        )}
        <th scope="row" className="py-0.5 font-normal">
          <RowButton row={row} end={end} label={said}>
            <span className="min-w-0 grow">{words}</span>
          </RowButton>
        </th>
        {compartment !== null && (
          <td className="hidden px-2 py-1 text-ink-soft text-s sm:table-cell">{compartment}</td>
        )}
      </tr>
      {start !== null && (
        <tr>
          <td colSpan={columns}>
            <LinkCard link={link} row={row} start={start} />
          </td>
        </tr>
      )}
    </>
  );
});
