import { useId } from 'react';
import { classes } from '#client/ui/classes.ts';
import type { End } from '#shared/board/index.ts';
import type { Line } from '#shared/inWords/mapInWords.ts';
import { rowAttributes } from '../outline/rows/rowAttributes.ts';
import { useHands, useOutlineTable, useRowState } from '../outline/view/outlineContext.ts';
import { endOfTold } from './endOfTold.ts';
import { removedWith } from './removedWith.ts';
import { wordRow } from './rowsOfWords.ts';
import { SentenceCard } from './SentenceCard.tsx';

/**
 * Somebody or some place in one paragraph. Who it is heads it, once; the clauses run on as its list, each opening a card of its
 * own under the paragraph. WD1, WD6.
 */
export function Paragraph({ line }: { line: Line }) {
  const heading = useId();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in */}
      <div
        role="group"
        aria-labelledby={heading}
        className="px-2 py-1.5 leading-relaxed pointer-coarse:leading-loose"
      >
        <h4 id={heading} className="inline font-semibold">
          <Clause line={line} />
        </h4>{' '}
        {line.runs.length > 0 && (
          <ul className="inline list-['']">
            {line.runs.map((run) => (
              <li key={run.key} className="inline">
                <Clause line={run} />{' '}
              </li>
            ))}
          </ul>
        )}
      </div>
      {[line, ...line.runs].map((run) => (
        <SentenceCard key={run.key} line={run} />
      ))}
    </>
  );
}

function Clause({ line }: { line: Line }) {
  const { table } = useOutlineTable();
  const end = endOfTold(line, table);
  return end === null ? line.text : <ClauseButton line={line} end={end} />;
}

/** Text that opens: a button is a box, and would break the paragraph. */
function ClauseButton({ line, end }: { line: Line; end: End }) {
  const { toggle, ui } = useHands();
  const row = wordRow(line);
  const { start, stop, chosen } = useRowState(row, end);
  const isOpen = start !== null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button can't run on from line to line
    <span
      role="button"
      {...rowAttributes({ row, end, removes: removedWith(line), isOpen, chosen })}
      tabIndex={stop ? 0 : -1}
      onFocus={() => ui.set({ ...ui.get(), tabStop: row })}
      onClick={() => toggle(row, end)}
      onKeyDown={(event) => {
        if ((event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        toggle(row, end);
      }}
      className={classes(
        'cursor-pointer rounded-sm box-decoration-clone underline decoration-line decoration-dotted underline-offset-4 hover:decoration-line-strong',
        chosen || isOpen ? 'bg-accent-wash decoration-line-strong' : 'hover:bg-paper-sunken',
      )}
    >
      {line.text}
    </span>
  );
}
