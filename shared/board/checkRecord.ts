import * as Y from 'yjs';
import { type Element, elementSchema } from './element.ts';
import { type Link, linkSchema } from './link.ts';
import { type Proposal, proposalSchema } from './proposal.ts';
import { quickParse } from './quickParse.ts';
import { plainRecord } from './readBoard.ts';
import { type BoardRoot, boardRoot } from './roots.ts';
import { type Stroke, strokeSchema } from './stroke.ts';
import type { Touched } from './touched.ts';

/** `deleted`: the record is gone, which is no violation. `because` is for logs and tests: it quotes no content. */
export type CheckedRecord =
  | { is: 'deleted' }
  | { is: 'element'; element: Element }
  | { is: 'link'; link: Link }
  | { is: 'stroke'; stroke: Stroke }
  | { is: 'proposal'; proposal: Proposal }
  | { is: 'refused'; because: string };

const asElement = quickParse(elementSchema);
const asLink = quickParse(linkSchema);
const asStroke = quickParse(strokeSchema);
const asProposal = quickParse(proposalSchema);

/** Whether a touched record is one a board may hold: a map of plain values that its schema knows, and nothing more. BD25. */
export function checkRecord(doc: Y.Doc, { root, id }: Touched): CheckedRecord {
  const value: unknown = boardRoot(doc, root).get(id);
  if (value === undefined)
    return boardRoot(doc, root).has(id) ? refused('an empty record') : { is: 'deleted' };
  if (!(value instanceof Y.Map) || value._start !== null) return refused('a record that is not a map');
  const plain = plainRecord(value, id);
  if (plain === null) return refused('a type nested in a record');
  return parse(root, plain);
}

function parse(root: BoardRoot, plain: Record<string, unknown>): CheckedRecord {
  switch (root) {
    case 'elements': {
      const element = asElement(plain);
      return element ? { is: 'element', element } : refused('an element out of its schema');
    }
    case 'links': {
      const link = asLink(plain);
      return link ? { is: 'link', link } : refused('a link out of its schema');
    }
    case 'strokes': {
      const stroke = asStroke(plain);
      return stroke ? { is: 'stroke', stroke } : refused('a stroke out of its schema');
    }
    case 'proposals': {
      const proposal = asProposal(plain);
      return proposal ? { is: 'proposal', proposal } : refused('a proposal out of its schema');
    }
  }
}

function refused(because: string): CheckedRecord {
  return { is: 'refused', because };
}
