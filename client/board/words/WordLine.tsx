import { AcronymText } from '#client/acronyms/index.ts';
import { classes } from '#client/ui/classes.ts';
import { type End, endKey, type Table } from '#shared/board/index.ts';
import type { Line, Told } from '#shared/inWords/mapInWords.ts';
import { find } from '../commands/find.ts';
import { ElementCard } from '../outline/card/ElementCard.tsx';
import { LinkCard } from '../outline/card/LinkCard.tsx';
import { RowButton } from '../outline/rows/RowButton.tsx';
import { useOutlineTable, useRowState } from '../outline/view/outlineContext.ts';
import { removedWith } from './removedWith.ts';
import { wordRow } from './rowsOfWords.ts';
import { StrokeCard } from './StrokeCard.tsx';

/** Without bullets, and still a list: Safari reads one without any style as plain text. */
const LIST = "list-['']";

/** A sentence, and under it those that belong to it. */
export function WordLine({
  line,
  depth = 0,
  heads = false,
}: {
  line: Line;
  depth?: number;
  /** whether it stands above others, in its section: who or where they are about */
  heads?: boolean;
}) {
  return (
    <li className={classes('break-inside-avoid', depth > 0 && 'ml-2 border-line sm:ml-4 border-l-2 pl-1')}>
      {line.opens === null ? (
        <p className="py-1.5 pr-2 pl-9">
          <AcronymText text={line.text} />
        </p>
      ) : (
        <Sentence line={line} opens={line.opens} heads={heads} />
      )}
      {line.lines.length > 0 && (
        <ul className={LIST}>
          {line.lines.map((under) => (
            <WordLine key={under.key} line={under} depth={depth + 1} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Sentence({ line, opens, heads }: { line: Line; opens: Told; heads: boolean }) {
  const { table } = useOutlineTable();
  const end = endOf(opens, table);
  const row = wordRow(line);
  const { start } = useRowState(row, end);
  const element = start === null ? undefined : find.element(table, end);
  const link = start === null ? undefined : find.link(table, end);
  return (
    <>
      <RowButton row={row} end={end} removes={removedWith(line)}>
        {/* an acronym's own button can't stand in this one */}
        <span className={heads && opens.is === 'element' ? 'font-semibold' : undefined}>{line.text}</span>
      </RowButton>
      {element && start !== null && (
        <ElementCard row={{ key: row, end, element, memberships: [] }} start={start} />
      )}
      {link && start !== null && <LinkCard link={link} row={row} start={start} />}
      {opens.is === 'stroke' && start !== null && (
        <StrokeCard row={row} strokes={removedWith(line)} told={line.text} />
      )}
    </>
  );
}

/** What the sentence's card is of; a proposal is in the card of the person it is about. */
function endOf(told: Told, table: Table): End {
  const end = { compartment: told.compartment, element: told.id };
  if (told.is !== 'proposal') return end;
  const proposal = table.proposals.find(
    (one) => endKey({ compartment: one.compartment, element: one.id }) === endKey(end),
  );
  return proposal?.about ?? end;
}
