import * as Y from 'yjs';
import { type Element, elementSchema } from './element.ts';
import { type Link, linkSchema } from './link.ts';
import { type Proposal, proposalSchema } from './proposal.ts';
import { quickParse } from './quickParse.ts';
import { type BoardRoot, boardRoot } from './roots.ts';
import { type Stroke, strokeSchema } from './stroke.ts';

/** One compartment's map as plain data, each list sorted by id. */
export interface BoardView {
  elements: Element[];
  links: Link[];
  strokes: Stroke[];
  proposals: Proposal[];
}

const asElement = quickParse(elementSchema);
const asLink = quickParse(linkSchema);
const asStroke = quickParse(strokeSchema);
const asProposal = quickParse(proposalSchema);

/** Reads what can be read and leaves out what can't: a broken record must never take the map away. BD1, BD2. */
export function readBoard(doc: Y.Doc): BoardView {
  return {
    elements: readRoot(doc, 'elements', asElement),
    links: readRoot(doc, 'links', asLink),
    strokes: readRoot(doc, 'strokes', asStroke),
    proposals: readRoot(doc, 'proposals', asProposal),
  };
}

/** One record, or null when it is not there or can't be read. */
export function readElement(doc: Y.Doc, id: string): Element | null {
  return asElement(plainRecord(boardRoot(doc, 'elements').get(id), id));
}

export function readLink(doc: Y.Doc, id: string): Link | null {
  return asLink(plainRecord(boardRoot(doc, 'links').get(id), id));
}

export function readStroke(doc: Y.Doc, id: string): Stroke | null {
  return asStroke(plainRecord(boardRoot(doc, 'strokes').get(id), id));
}

export function readProposal(doc: Y.Doc, id: string): Proposal | null {
  return asProposal(plainRecord(boardRoot(doc, 'proposals').get(id), id));
}

/** A record's fields with its id among them; null when the value isn't a map of plain values. Asked at every edit. */
export function plainRecord(value: unknown, id: string): Record<string, unknown> | null {
  if (!(value instanceof Y.Map)) return null;
  const plain: Record<string, unknown> = { id };
  let isPlain = true;
  value.forEach((content: unknown, field: string) => {
    // Written to an object, `__proto__` would be its prototype and not a field.
    if (
      content instanceof Y.AbstractType ||
      content instanceof Y.Doc ||
      field === 'id' ||
      field === '__proto__'
    )
      isPlain = false;
    else plain[field] = content;
  });
  return isPlain ? plain : null;
}

function readRoot<T extends { id: string }>(
  doc: Y.Doc,
  root: BoardRoot,
  parse: (raw: unknown) => T | null,
): T[] {
  const found: T[] = [];
  for (const [id, value] of boardRoot(doc, root).entries()) {
    const parsed = parse(plainRecord(value, id));
    if (parsed) found.push(parsed);
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}
