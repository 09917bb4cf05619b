/** A structure to write: a tag, what it says or whom it points to, and what hangs below. */
export interface Structure {
  tag: string;
  value?: string | undefined;
  /** the id of the record it points to, without its @ */
  to?: string;
  /** a record's own id, without its @ */
  id?: string;
  children?: readonly Structure[];
}

export type GedcomVersion = '5.5.1' | '7.0';

/**
 * Structures to text. An @ of a value is doubled (in 7, one that begins it), so that nothing typed becomes a pointer; a
 * line break becomes a space. Values are short (a name, a date): no line comes near the 255 letters that 5.5.1 allows. GD91.
 */
export function gedcomLines(structures: readonly Structure[], version: GedcomVersion): string {
  const lines: string[] = [];
  for (const structure of structures) write(structure, 0);
  return `${lines.join('\n')}\n`;

  function write({ tag, value, to, id, children = [] }: Structure, level: number): void {
    const head = `${level} ${id === undefined ? '' : `@${id}@ `}${tag}`;
    const text = to === undefined ? clean(value ?? '') : `@${to}@`;
    lines.push(text === '' ? head : `${head} ${text}`);
    for (const child of children) write(child, level + 1);
  }

  function clean(value: string): string {
    const text = value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
    return version === '7.0' ? text.replace(/^@/, '@@') : text.replaceAll('@', '@@');
  }
}
