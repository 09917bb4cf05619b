import type { Doc } from 'yjs';
import {
  changeElement,
  type Element,
  LocalEdit,
  putElement,
  putLink,
  readBoard,
  removeElement,
  removeLink,
} from '#shared/board/index.ts';
import type { Random } from '#shared/testing/random.ts';

/** One edit of a board that somebody might make: mostly moves, and everything else now and then. */
export function boardEdit(doc: Doc, compartment: string, random: Random): void {
  const { elements, links } = readBoard(doc);
  const at = (): [number, number] => [random.int(2_000), random.int(2_000)];
  const some = elements.length > 0 ? random.pick(elements) : null;
  doc.transact(() => {
    const dice = random.int(100);
    if (some === null || dice < 20) putElement(doc, newElement(random, at()));
    else if (dice < 55) changeElement(doc, some.id, { at: at() });
    else if (dice < 70 && 'name' in some)
      changeElement(doc, some.id, { name: `Nom fictif ${random.int(1_000)}` });
    else if (dice < 80) removeElement(doc, some.id);
    else if (dice < 95) {
      const to = random.pick(elements);
      putLink(doc, {
        id: random.id(),
        kind: 'relation',
        from: { compartment, element: some.id },
        to: { compartment, element: to.id },
        label: 'lien fictif',
        order: null,
        date: null,
      });
    } else if (links.length > 0) removeLink(doc, random.pick(links).id);
  }, new LocalEdit('fuzz'));
}

function newElement(random: Random, at: [number, number]): Element {
  const id = random.id();
  const name = `Fictif ${random.int(1_000)}`;
  switch (random.int(4)) {
    case 0:
      return { id, kind: 'household', at, name };
    case 1:
      return { id, kind: 'structure', at, name, what: 'école', sector: 'school' };
    case 2:
      return { id, kind: 'text', at, text: name, width: 200 };
    default:
      return {
        id,
        kind: 'person',
        at,
        name,
        symbol: 'circle',
        birthYear: 1990,
        deceased: false,
        concerned: false,
        ring: 'living',
      };
  }
}
