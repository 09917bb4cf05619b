import { type Doc, type Transaction, XmlElement, XmlText } from 'yjs';
import { changeElement, LocalEdit, putElement, readBoard, removeElement } from '#shared/board/index.ts';
import type { Random } from '#shared/testing/random.ts';
import type { Participant } from './participant.ts';

/** The things a document holds, each with how often its owner changed it. */
type Things = Map<string, number>;

interface Kind {
  list(doc: Doc): Things;
  put(doc: Doc, id: string): void;
  change(doc: Doc, id: string, times: number): void;
  remove(doc: Doc, id: string): void;
}

/** Elements of a board; a change is a move. */
export const BOARD: Kind = {
  list: (doc) => new Map(readBoard(doc).elements.map(({ id, at }) => [id, at[0]])),
  put: (doc, id) => putElement(doc, { id, kind: 'text', at: [0, 0], text: 'fictif', width: 100 }),
  change: (doc, id, times) => changeElement(doc, id, { at: [times, 0] }),
  remove: (doc, id) => removeElement(doc, id),
};

/** Paragraphs of a note that begin with an id; a change is a letter typed at the end. */
export const NOTE: Kind = {
  list: (doc) =>
    new Map(
      paragraphs(doc).map(({ text }) => {
        const [id = '', letters = ''] = text.toString().split(' ');
        return [id, letters.length];
      }),
    ),
  put(doc, id) {
    const paragraph = new XmlElement('paragraph');
    paragraph.insert(0, [new XmlText(`${id} `)]);
    doc.getXmlFragment('content').insert(0, [paragraph]);
  },
  change(doc, id) {
    const text = paragraphs(doc).find((each) => each.text.toString().startsWith(id))?.text;
    text?.insert(text.length, 'x');
  },
  remove(doc, id) {
    const index = paragraphs(doc).find((each) => each.text.toString().startsWith(id))?.index;
    if (index !== undefined) doc.getXmlFragment('content').delete(index, 1);
  },
};

function paragraphs(doc: Doc): { index: number; text: XmlText }[] {
  return doc
    .getXmlFragment('content')
    .toArray()
    .flatMap((node, index) => {
      const text = node instanceof XmlElement ? node.get(0) : null;
      return text instanceof XmlText ? [{ index, text }] : [];
    });
}

type Edit = { verb: 'put' | 'remove'; id: string } | { verb: 'change'; id: string; times: number };

/** What one person did, what they were told is on disk, and what they saw others do. */
export interface Ledger {
  person: Participant;
  /** does one edit that makes sense now */
  edit(random: Random): void;
  made: readonly Edit[];
  /** the first of `made`, as many as are acknowledged */
  acknowledged(): readonly Edit[];
  seen: { put: Set<string>; removed: Set<string>; changed: Map<string, number> };
}

/** Few enough that listing them at each update costs nothing. */
const ENOUGH_THINGS = 12;

export function ledger(person: Participant, kind: Kind): Ledger {
  const { doc } = person.document;
  const made: Edit[] = [];
  const mine = new Map<string, number>();
  const seen = { put: new Set<string>(), removed: new Set<string>(), changed: new Map<string, number>() };
  let before: Things = new Map();

  doc.on('afterTransaction', (transaction: Transaction) => {
    const now = kind.list(doc);
    if (!transaction.local) {
      for (const [id, times] of now) {
        if (!before.has(id)) seen.put.add(id);
        if (!mine.has(id)) seen.changed.set(id, Math.max(times, seen.changed.get(id) ?? 0));
      }
      for (const id of before.keys()) if (!now.has(id)) seen.removed.add(id);
    }
    before = now;
  });

  function change(edit: Edit, write: () => void): void {
    made.push(edit);
    doc.transact(write, new LocalEdit('crash'));
  }

  return {
    person,
    made,
    seen,
    acknowledged: () => made.slice(0, made.length - person.pending()),
    edit(random) {
      const ids = [...kind.list(doc).keys()];
      const own = ids.filter((id) => mine.has(id));
      if (own.length < ENOUGH_THINGS && random.int(3) === 0) {
        const id = random.id();
        mine.set(id, 0);
        change({ verb: 'put', id }, () => kind.put(doc, id));
      } else if (ids.length > 0 && random.int(4) === 0) {
        const id = random.pick(ids);
        change({ verb: 'remove', id }, () => kind.remove(doc, id));
      } else if (own.length > 0) {
        const id = random.pick(own);
        const times = (mine.get(id) ?? 0) + 1;
        mine.set(id, times);
        change({ verb: 'change', id, times }, () => kind.change(doc, id, times));
      }
    },
  };
}

/** Says what is missing from a recovered document: one line each, none when all is well. */
export function losses(ledgers: readonly Ledger[], recovered: Things): string[] {
  const removals = new Set(
    ledgers.flatMap(({ made }) => made.flatMap((edit) => (edit.verb === 'remove' ? [edit.id] : []))),
  );
  const lost: string[] = [];
  function mustBe(id: string, why: string): void {
    if (!recovered.has(id) && !removals.has(id)) lost.push(`${id} is missing, ${why}`);
  }
  function mustNotBe(id: string, why: string): void {
    if (recovered.has(id)) lost.push(`${id} is back, ${why}`);
  }
  function mustHaveChanged(id: string, times: number, why: string): void {
    const found = recovered.get(id);
    if (found !== undefined && found < times)
      lost.push(`${id} was changed ${times} times, found ${found}, ${why}`);
  }
  for (const { acknowledged, seen } of ledgers) {
    for (const edit of acknowledged()) {
      const why = 'and was acknowledged';
      if (edit.verb === 'put') mustBe(edit.id, why);
      else if (edit.verb === 'remove') mustNotBe(edit.id, why);
      else if (edit.verb === 'change') mustHaveChanged(edit.id, edit.times, why);
    }
    const why = 'and somebody else had seen it';
    for (const id of seen.put) mustBe(id, why);
    for (const id of seen.removed) mustNotBe(id, why);
    for (const [id, times] of seen.changed) mustHaveChanged(id, times, why);
  }
  return lost;
}
