import type { Line } from '#shared/inWords/mapInWords.ts';
import { find } from '../commands/find.ts';
import { ElementCard } from '../outline/card/ElementCard.tsx';
import { LinkCard } from '../outline/card/LinkCard.tsx';
import { useOutlineTable, useRowState } from '../outline/view/outlineContext.ts';
import { endOfTold } from './endOfTold.ts';
import { removedWith } from './removedWith.ts';
import { wordRow } from './rowsOfWords.ts';
import { StrokeCard } from './StrokeCard.tsx';

/** The card a sentence opens, while it is open: of an element, a link, or strokes told together. */
export function SentenceCard({ line }: { line: Line }) {
  const { table } = useOutlineTable();
  const end = endOfTold(line, table);
  const row = wordRow(line);
  const { start } = useRowState(row, end ?? NOBODY);
  if (end === null || start === null) return null;
  const element = find.element(table, end);
  const link = find.link(table, end);
  return (
    <>
      {element && <ElementCard row={{ key: row, end, element, memberships: [] }} start={start} />}
      {link && <LinkCard link={link} row={row} start={start} />}
      {line.opens?.is === 'stroke' && <StrokeCard row={row} strokes={removedWith(line)} told={line.text} />}
    </>
  );
}

const NOBODY = { compartment: '', element: '' };
