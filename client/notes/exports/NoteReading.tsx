import { Fragment, type ReactNode } from 'react';
import { t } from '#client/i18n/t.ts';
import { Notice } from '#client/ui/Notice.tsx';
import type { NoteBlock, NoteInline, NoteTree } from '#shared/note/noteTree.ts';

/** A note drawn from plain data, to be read or printed: no editor, no binding, nothing that was not in the schema. */
export function NoteReading({ tree }: { tree: NoteTree }) {
  return (
    <>
      {tree.truncated && <Notice tone="pending">{t('notes.truncated')}</Notice>}
      <Blocks blocks={tree.blocks} />
    </>
  );
}

/** Keys are places: the tree is drawn anew as a whole, nothing in it has a state of its own. */
function each<T>(all: readonly T[], draw: (one: T) => ReactNode): ReactNode[] {
  return all.map((one, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>{draw(one)}</Fragment>
  ));
}

function Blocks({ blocks }: { blocks: readonly NoteBlock[] }) {
  return each(blocks, (block) => <Block block={block} />);
}

function Block({ block }: { block: NoteBlock }) {
  switch (block.is) {
    case 'paragraph':
      return (
        <p>
          <Inline inline={block.inline} />
        </p>
      );
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading>
          <Inline inline={block.inline} />
        </Heading>
      );
    }
    case 'bulletList':
      return <ul>{each(block.items, item)}</ul>;
    case 'orderedList':
      return <ol start={block.start}>{each(block.items, item)}</ol>;
    case 'taskList':
      return (
        <ul data-type="taskList">
          {each(block.items, ({ checked, blocks }) => (
            <li data-checked={checked}>
              <span role="img" aria-label={t(checked ? 'notes.task_done' : 'notes.task_todo')}>
                {checked ? '☑' : '☐'}
              </span>
              <div>
                <Blocks blocks={blocks} />
              </div>
            </li>
          ))}
        </ul>
      );
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'horizontalRule':
      return <hr />;
    case 'table':
      return (
        <div className="tableWrapper">
          <table>
            <tbody>
              {each(block.rows, (row) => (
                <tr>
                  {each(row, ({ header, colspan, rowspan, blocks }) => {
                    const Cell = header ? 'th' : 'td';
                    return (
                      <Cell colSpan={colspan} rowSpan={rowspan}>
                        <Blocks blocks={blocks} />
                      </Cell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function item(blocks: readonly NoteBlock[]): ReactNode {
  return (
    <li>
      <Blocks blocks={blocks} />
    </li>
  );
}

function Inline({ inline }: { inline: readonly NoteInline[] }) {
  return each(inline, (piece) => {
    if (piece.is === 'hardBreak') return <br />;
    if (piece.is === 'mention') return <span className="note-mention">{piece.label}</span>;
    let drawn: ReactNode = piece.text;
    const { bold, italic, underline, strike, href } = piece.marks;
    if (strike) drawn = <s>{drawn}</s>;
    if (underline) drawn = <u>{drawn}</u>;
    if (italic) drawn = <em>{drawn}</em>;
    if (bold) drawn = <strong>{drawn}</strong>;
    if (href === null) return drawn;
    return (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow">
        {drawn}
      </a>
    );
  });
}
