import type { Element, EmotionName, Link, Membership, Relation } from '#shared/board/index.ts';
import type { CompartmentKind } from '#shared/domain/compartment.ts';
import type { Sector } from '#shared/domain/sector.ts';
import type { NoteBlock, NoteInline } from '#shared/note/noteTree.ts';
import { plainText } from '#shared/note/plainText.ts';

type At = [number, number];

/**
 * The words a demonstration is written with. An element is called by its key in its own compartment; `end` takes
 * `kind/key`, so that a link reads like a sentence.
 */
export const demoWords = {
  person: (
    id: string,
    name: string,
    at: At,
    more: Partial<Extract<Element, { kind: 'person' }>> = {},
  ): Element => ({
    id,
    kind: 'person',
    at,
    name,
    symbol: 'circle',
    birthYear: null,
    deceased: false,
    concerned: false,
    ring: 'living',
    ...more,
  }),
  household: (id: string, name: string, at: At): Element => ({ id, kind: 'household', at, name }),
  structure: (
    id: string,
    name: string,
    at: At,
    { what, sector }: { what: string; sector: Sector },
  ): Element => ({
    id,
    kind: 'structure',
    at,
    name,
    what,
    sector,
  }),
  professional: (id: string, name: string, at: At, role: string): Element => ({
    id,
    kind: 'professional',
    at,
    name,
    function: role,
  }),
  text: (id: string, text: string, at: At, width = 260): Element => ({ id, kind: 'text', at, text, width }),

  relation: (
    id: string,
    [from, to]: [string, string],
    label: string,
    more: Partial<Pick<Relation, 'order' | 'date' | 'during' | 'ground'>> = {},
  ): Link => ({
    id,
    kind: 'relation',
    from: end(from),
    to: end(to),
    label,
    order: null,
    date: null,
    ...more,
  }),
  emotion: (id: string, [from, to]: [string, string], emotion: EmotionName): Link => ({
    id,
    kind: 'emotion',
    from: end(from),
    to: end(to),
    emotion,
    label: '',
  }),
  couple: (
    id: string,
    [a, b]: [string, string],
    union: Extract<Link, { kind: 'couple' }>['union'],
    [since, until]: [number | null, number | null],
  ): Link => ({ id, kind: 'couple', a: end(a), b: end(b), union, since, until }),
  child: (
    id: string,
    parents: string[],
    of: string,
    filiation: Extract<Link, { kind: 'child' }>['filiation'] = 'biological',
  ): Link => ({ id, kind: 'child', parents: parents.map(end), child: end(of), filiation }),
  inside: (
    id: string,
    [member, of]: [string, string],
    more: Partial<Pick<Membership, 'place' | 'during' | 'nights'>> = {},
  ): Link => ({ id, kind: 'membership', member: end(member), of: end(of), place: 'inside', ...more }),

  p: (...pieces: (string | NoteInline)[]): NoteBlock => ({ is: 'paragraph', inline: pieces.map(inline) }),
  h: (level: 1 | 2 | 3, text: string): NoteBlock => ({ is: 'heading', level, inline: [plainText(text)] }),
  list: (...items: string[]): NoteBlock => ({
    is: 'bulletList',
    items: items.map((item) => [demoWords.p(item)]),
  }),
  tasks: (...items: [boolean, string][]): NoteBlock => ({
    is: 'taskList',
    items: items.map(([checked, text]) => ({ checked, blocks: [demoWords.p(text)] })),
  }),
  quote: (text: string): NoteBlock => ({ is: 'blockquote', blocks: [demoWords.p(text)] }),
  table: (...rows: string[][]): NoteBlock => ({
    is: 'table',
    rows: rows.map((cells, row) =>
      cells.map((cell) => ({ header: row === 0, colspan: 1, rowspan: 1, blocks: [demoWords.p(cell)] })),
    ),
  }),
  mention: (where: string, label: string): NoteInline => ({ is: 'mention', ...end(where), label }),
};

/** `kind/key`, turned into ids when the situation is written. */
function end(where: string): { compartment: CompartmentKind | string; element: string } {
  const [compartment = '', element = ''] = where.split('/');
  return { compartment, element };
}

function inline(piece: string | NoteInline): NoteInline {
  return typeof piece === 'string' ? plainText(piece) : piece;
}
