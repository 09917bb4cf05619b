import fc from 'fast-check';
import * as Y from 'yjs';
import {
  changeElement,
  type Element,
  type End,
  type Link,
  LocalEdit,
  type Point,
  putElement,
  putLink,
  removeElement,
  removeLink,
} from '#shared/board/index.ts';

/** Two compartments, so that links cross from one board to the other. */
export const COMPARTMENTS = ['commonAAAA', 'schoolBBBB'] as const;

type Step = (docs: ReadonlyMap<string, Y.Doc>) => void;

const slot = fc.integer({ min: 0, max: 11 });
const compartment = fc.constantFrom(...COMPARTMENTS);
const KINDS = ['person', 'household', 'structure', 'professional', 'text', 'zone'] as const;
const name = fc.oneof(fc.constantFrom('Nadia', 'CMPP', '', ' '), fc.string({ unit: 'binary', maxLength: 8 }));

/** Far apart on a grid: things on top of one another have no line between them, on purpose. */
function elementOf(
  kind: (typeof KINDS)[number],
  { id, place, name }: { id: string; place: number; name: string },
): Element {
  const base = { id, at: [(place % 6) * 700, Math.floor(place / 6) * 700] as [number, number] };
  switch (kind) {
    case 'person':
      return {
        ...base,
        kind,
        name,
        symbol: 'circle',
        birthYear: 1980,
        deceased: false,
        concerned: false,
        ring: 'living',
      };
    case 'household':
      return { ...base, kind, name };
    case 'structure':
      return { ...base, kind, name, what: 'école', sector: 'school' };
    case 'professional':
      return { ...base, kind, name, function: '' };
    case 'text':
      return { ...base, kind, text: name, width: 120 };
    case 'zone': {
      const outline: Point[] = [
        [0, -90],
        [90, 90],
        [-90, 90],
      ];
      return { ...base, kind, name, outline, meaning: 'free', tint: 1 };
    }
  }
}

const elementId = (where: string, place: number) => `element${where.slice(0, 2)}${place}`;
const endAt = (where: string, place: number): End => ({
  compartment: where,
  element: elementId(where, place),
});

const put = fc.record({ where: compartment, place: slot, kind: fc.constantFrom(...KINDS), name }).map(
  ({ where, place, kind, name }): Step =>
    (docs) => {
      const doc = docs.get(where);
      const offset = where === COMPARTMENTS[0] ? 0 : 12;
      if (doc) putElement(doc, elementOf(kind, { id: elementId(where, place), place: place + offset, name }));
    },
);
const drop = fc.record({ where: compartment, place: slot }).map(
  ({ where, place }): Step =>
    (docs) => {
      const doc = docs.get(where);
      if (doc) removeElement(doc, elementId(where, place));
    },
);
const rename = fc.record({ where: compartment, place: slot, name }).map(
  ({ where, place, name }): Step =>
    (docs) => {
      const doc = docs.get(where);
      if (doc) changeElement(doc, elementId(where, place), { name });
    },
);
const end = fc.record({ where: compartment, place: slot }).map(({ where, place }) => endAt(where, place));
const connect = fc
  .record({
    where: compartment,
    number: fc.integer({ min: 0, max: 40 }),
    a: end,
    b: end,
    c: end,
    kind: fc.constantFrom('relation', 'couple', 'child', 'membership'),
  })
  .map(
    ({ where, number, a, b, c, kind }): Step =>
      (docs) => {
        const doc = docs.get(where);
        const id = `link${where.slice(0, 2)}${String(number).padStart(4, '0')}`;
        const link: Link =
          kind === 'relation'
            ? { id, kind, from: a, to: b, label: 'demande', order: null, date: null }
            : kind === 'couple'
              ? { id, kind, a, b, union: 'married', since: null, until: null }
              : kind === 'child'
                ? { id, kind, parents: [a, b], child: c, filiation: 'biological' }
                : { id, kind: 'membership', member: a, of: b, place: 'inside' };
        if (doc) putLink(doc, link);
      },
  );
const disconnect = fc.record({ where: compartment, number: fc.integer({ min: 0, max: 40 }) }).map(
  ({ where, number }): Step =>
    (docs) => {
      const doc = docs.get(where);
      if (doc) removeLink(doc, `link${where.slice(0, 2)}${String(number).padStart(4, '0')}`);
    },
);

/** Random edits of two boards, some of which make no sense: links to nothing, a household in a text. */
export const randomEdits = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: put },
    { weight: 6, arbitrary: connect },
    { weight: 1, arbitrary: drop },
    { weight: 1, arbitrary: rename },
    { weight: 1, arbitrary: disconnect },
  ),
  { minLength: 5, maxLength: 80 },
);

export function newDocs(): Map<string, Y.Doc> {
  return new Map(COMPARTMENTS.map((where) => [where, new Y.Doc()]));
}

export function play(steps: readonly Step[], docs: ReadonlyMap<string, Y.Doc>): void {
  for (const step of steps)
    for (const [, doc] of docs)
      doc.transact(() => step(new Map([[nameOf(docs, doc), doc]])), new LocalEdit('test'));
}

function nameOf(docs: ReadonlyMap<string, Y.Doc>, doc: Y.Doc): string {
  for (const [name, known] of docs) if (known === doc) return name;
  return '';
}
