import { AcronymText } from '#client/acronyms/index.ts';
import { classes } from '#client/ui/classes.ts';
import type { Line } from '#shared/inWords/mapInWords.ts';
import { RowButton } from '../outline/rows/RowButton.tsx';
import { useOutlineTable } from '../outline/view/outlineContext.ts';
import { endOfTold } from './endOfTold.ts';
import { Paragraph } from './Paragraph.tsx';
import { removedWith } from './removedWith.ts';
import { wordRow } from './rowsOfWords.ts';
import { SentenceCard } from './SentenceCard.tsx';

/** Without bullets, and still a list: Safari reads one without any style as plain text. */
const LIST = "list-['']";

/** A sentence or a paragraph, and under it those that belong to it. */
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
      ) : heads && line.opens.is === 'element' ? (
        <Paragraph line={line} />
      ) : (
        <Sentence line={line} />
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

function Sentence({ line }: { line: Line }) {
  const { table } = useOutlineTable();
  const end = endOfTold(line, table);
  if (end === null) return null;
  return (
    <>
      <RowButton row={wordRow(line)} end={end} removes={removedWith(line)}>
        {/* an acronym's own button can't stand in this one */}
        <span>{line.text}</span>
      </RowButton>
      <SentenceCard line={line} />
    </>
  );
}
