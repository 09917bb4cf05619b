import * as Y from 'yjs';
import { type Element, elementSchema } from './element.ts';
import { type Link, linkSchema } from './link.ts';
import { type Proposal, proposalSchema } from './proposal.ts';
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
      const parsed = elementSchema.safeParse(plain);
      return parsed.success
        ? { is: 'element', element: parsed.data }
        : refused('an element out of its schema');
    }
    case 'links': {
      const parsed = linkSchema.safeParse(plain);
      return parsed.success ? { is: 'link', link: parsed.data } : refused('a link out of its schema');
    }
    case 'strokes': {
      const parsed = strokeSchema.safeParse(plain);
      return parsed.success ? { is: 'stroke', stroke: parsed.data } : refused('a stroke out of its schema');
    }
    case 'proposals': {
      const parsed = proposalSchema.safeParse(plain);
      return parsed.success
        ? { is: 'proposal', proposal: parsed.data }
        : refused('a proposal out of its schema');
    }
  }
}

function refused(because: string): CheckedRecord {
  return { is: 'refused', because };
}
