import * as Y from 'yjs';
import type { Element } from './element.ts';
import type { Link } from './link.ts';
import type { Proposal } from './proposal.ts';
import { type BoardRoot, boardRoot } from './roots.ts';
import type { Stroke } from './stroke.ts';

/** Writers are strict and change one record at a time; the caller opens the transaction and names its origin. */
export type WriteResult = { ok: true } | { ok: false; because: 'gone' | 'exists' };

type Fields<T> = T extends unknown ? Partial<Omit<T, 'id' | 'kind'>> : never;

export function putElement(doc: Y.Doc, element: Element): WriteResult {
  return put(doc, 'elements', element);
}

export function changeElement(doc: Y.Doc, id: string, fields: Fields<Element>): WriteResult {
  const record = boardRoot(doc, 'elements').get(id);
  // Which part of a name is the surname was said of that name: nothing of an old one stays beside a new one. BD52.
  const isRenamed =
    'name' in fields && fields.name !== record?.get('name') && Boolean(record?.get('surname'));
  return change(doc, 'elements', id, isRenamed ? { surname: null, ...fields } : fields);
}

export function removeElement(doc: Y.Doc, id: string): WriteResult {
  return remove(doc, 'elements', id);
}

export function putLink(doc: Y.Doc, link: Link): WriteResult {
  return put(doc, 'links', link);
}

export function changeLink(doc: Y.Doc, id: string, fields: Fields<Link>): WriteResult {
  return change(doc, 'links', id, fields);
}

export function removeLink(doc: Y.Doc, id: string): WriteResult {
  return remove(doc, 'links', id);
}

/** A stroke is written once: it is removed, or turned into a zone, and never changed. */
export function putStroke(doc: Y.Doc, stroke: Stroke): WriteResult {
  return put(doc, 'strokes', stroke);
}

export function removeStroke(doc: Y.Doc, id: string): WriteResult {
  return remove(doc, 'strokes', id);
}

export function putProposal(doc: Y.Doc, proposal: Proposal): WriteResult {
  return put(doc, 'proposals', proposal);
}

export function changeProposal(doc: Y.Doc, id: string, fields: Fields<Proposal>): WriteResult {
  return change(doc, 'proposals', id, fields);
}

export function removeProposal(doc: Y.Doc, id: string): WriteResult {
  return remove(doc, 'proposals', id);
}

function put(
  doc: Y.Doc,
  root: BoardRoot,
  { id, ...fields }: Element | Link | Stroke | Proposal,
): WriteResult {
  const records = boardRoot(doc, root);
  if (records.has(id)) return { ok: false, because: 'exists' };
  records.set(id, new Y.Map(Object.entries(fields)));
  return { ok: true };
}

/** Only fields whose value changes are written: an edit that changes nothing is no edit. */
function change(doc: Y.Doc, root: BoardRoot, id: string, fields: object): WriteResult {
  const record = boardRoot(doc, root).get(id);
  if (!record) return { ok: false, because: 'gone' };
  for (const [field, value] of Object.entries(fields))
    if (JSON.stringify(record.get(field)) !== JSON.stringify(value)) record.set(field, value);
  return { ok: true };
}

function remove(doc: Y.Doc, root: BoardRoot, id: string): WriteResult {
  const records = boardRoot(doc, root);
  if (!records.has(id)) return { ok: false, because: 'gone' };
  records.delete(id);
  return { ok: true };
}
