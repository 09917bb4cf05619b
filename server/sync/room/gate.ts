import * as Y from 'yjs';
import {
  BOARD_ROOTS,
  type BoardRoot,
  boardRoot,
  checkRecord,
  endsOf,
  type Touched,
  touchedRecords,
} from '#shared/board/index.ts';
import { checkNote } from '#shared/note/checkNote.ts';
import { atLeastAsClosed, compartmentAccess, type SituationFacts } from '#shared/policy/index.ts';
import type { DocumentKind } from '#shared/protocol/documentName.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { checkAuthor } from './checkAuthor.ts';

export interface GateQuestion {
  doc: Y.Doc;
  /** the document as it was before: made anew when asked, and only records about people ask */
  before: () => Y.Doc;
  kind: DocumentKind;
  /** what the update did to the document when it was tried */
  transaction: Y.Transaction;
  facts: SituationFacts;
  /** what the facts are about to become */
  toCome: readonly SituationFacts[];
  /** who writes; `null` for the server itself */
  accountId: string | null;
  compartmentId: string;
  now: number;
}

export type GateAnswer = { ok: true } | { ok: false; because: string };

/**
 * Whether what an update made of the document is something the document may hold: every touched record is parsed, and
 * everything it points to must be open to all who will read it. A throw is a no. SY22–SY25, BD20–BD26, BD40–BD48, NT1–NT9.
 */
export function gate(question: GateQuestion): GateAnswer {
  try {
    return question.kind === 'board' ? board(question) : note(question);
  } catch {
    return no('a check that failed');
  }
}

function board(asked: GateQuestion): GateAnswer {
  let before: Y.Doc | null = null;
  const question: GateQuestion = {
    ...asked,
    before: () => {
      before ??= asked.before();
      return before;
    },
  };
  const touched = touchedRecords(question.transaction);
  if (!touched.ok) return no(touched.because);
  for (const record of touched.records) {
    const checked = checkRecord(question.doc, record);
    if (checked.is === 'refused') return no(checked.because);
    const theirs = checkAuthor(question, record, checked);
    if (theirs !== null) return no(theirs);
    if (checked.is === 'deleted') continue;
    if (hidesValues(question.doc, record)) return no('several values in one field');
    const ends =
      checked.is === 'link'
        ? endsOf(checked.link)
        : checked.is === 'proposal'
          ? [checked.proposal.about]
          : [];
    for (const end of ends)
      if (!mayPointTo(question, end.compartment)) return no('a link to what its readers may not see');
  }
  return touched.records.length > 0 && isTooLarge(question.doc) ? no('too many records') : { ok: true };
}

function note(question: GateQuestion): GateAnswer {
  const { doc, transaction } = question;
  const { violations, references } = checkNote(doc, transaction.beforeState);
  const [violation] = violations;
  if (violation !== undefined) return no(violation);
  for (const { compartment } of references)
    if (!mayPointTo(question, compartment)) return no('a mention of what its readers may not see');
  return { ok: true };
}

/** Everybody who reads here may see what is there, and so may who writes: else a refusal would tell what exists. */
function mayPointTo({ facts, toCome, accountId, compartmentId, now }: GateQuestion, target: string): boolean {
  if (target === compartmentId) return true;
  const pair = { inner: compartmentId, outer: target, now };
  if (![facts, ...toCome].every((one) => atLeastAsClosed(one, pair))) return false;
  return (
    accountId === null ||
    compartmentAccess({ facts, accountId, compartmentId: target, now }).access !== 'none'
  );
}

/** A field shows the last of its values; others before it in the same item would be carried unseen. */
function hidesValues(doc: Y.Doc, { root, id }: Touched): boolean {
  const record = boardRoot(doc, root).get(id);
  if (record === undefined) return false;
  for (const { deleted, content } of record._map.values())
    if (!deleted && !(content instanceof Y.ContentAny && content.arr.length === 1)) return true;
  return false;
}

const MOST: Record<BoardRoot, number> = {
  elements: LIMITS.elementsPerBoard,
  links: LIMITS.linksPerBoard,
  strokes: LIMITS.strokesPerBoard,
  proposals: LIMITS.proposalsPerBoard,
};

/** Deleted ids count until the map is beyond the limit with them; only then is it worth counting exactly. */
function isTooLarge(doc: Y.Doc): boolean {
  return BOARD_ROOTS.some((root) => {
    const records = boardRoot(doc, root);
    return records._map.size > MOST[root] && records.size > MOST[root];
  });
}

function no(because: string): GateAnswer {
  return { ok: false, because };
}
