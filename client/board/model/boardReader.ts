import type { AbstractType, Doc, YEvent } from 'yjs';
import {
  type BoardRoot,
  type BoardView,
  boardRoot,
  readBoard,
  readElement,
  readLink,
  readProposal,
  readStroke,
} from '#shared/board/index.ts';

export interface BoardReader {
  /** a new object after each change; records that did not change are the same objects */
  view(): BoardView;
  stop(): void;
}

/**
 * Reads a board once, then only the records that a transaction touched: an edit on a table of 900 costs one record. BO70.
 * It tells once for all that was done in one go, and after the edit was handed to the wire: drawing takes a while.
 */
export function boardReader(doc: Doc, onChange: () => void): BoardReader {
  const first = readBoard(doc);
  const elements = new Map(first.elements.map((element) => [element.id, element]));
  const links = new Map(first.links.map((link) => [link.id, link]));
  const strokes = new Map(first.strokes.map((stroke) => [stroke.id, stroke]));
  const proposals = new Map(first.proposals.map((proposal) => [proposal.id, proposal]));
  let last: BoardView | null = first;
  let untold = false;

  function follow<T>(root: BoardRoot, records: Map<string, T>, read: (id: string) => T | null): () => void {
    const type = boardRoot(doc, root);
    const observer = (events: YEvent<AbstractType<unknown>>[]) => {
      const touched = new Set<string>();
      for (const event of events)
        if (event.path.length > 0) touched.add(String(event.path[0]));
        else for (const id of event.changes.keys.keys()) touched.add(id);
      for (const id of touched) {
        const record = read(id);
        if (record) records.set(id, record);
        else records.delete(id);
      }
      last = null;
      untold = true;
    };
    type.observeDeep(observer);
    return () => type.unobserveDeep(observer);
  }

  const settled = () => {
    if (!untold) return;
    untold = false;
    onChange();
  };
  doc.on('afterAllTransactions', settled);

  const stops = [
    () => doc.off('afterAllTransactions', settled),
    follow('elements', elements, (id) => readElement(doc, id)),
    follow('links', links, (id) => readLink(doc, id)),
    follow('strokes', strokes, (id) => readStroke(doc, id)),
    follow('proposals', proposals, (id) => readProposal(doc, id)),
  ];
  return {
    view() {
      last ??= {
        elements: inOrder(elements),
        links: inOrder(links),
        strokes: inOrder(strokes),
        proposals: inOrder(proposals),
      };
      return last;
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** Records by id, as a table lays them down. They stay so: a list that is nearly in order is soon sorted. */
function inOrder<T extends { id: string }>(records: Map<string, T>): T[] {
  const list = [...records.values()];
  if (list.every(({ id }, place) => place === 0 || (list[place - 1]?.id ?? '') < id)) return list;
  list.sort((a, b) => (a.id < b.id ? -1 : 1));
  records.clear();
  for (const record of list) records.set(record.id, record);
  return list;
}
