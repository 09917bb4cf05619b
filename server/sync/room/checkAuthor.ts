import type * as Y from 'yjs';
import {
  boardRoot,
  type CheckedRecord,
  isSensitive,
  type Proposal,
  readElement,
  readProposal,
  type Touched,
} from '#shared/board/index.ts';
import type { MemberFacts, SituationFacts } from '#shared/policy/index.ts';

interface Edit {
  doc: Y.Doc;
  before: () => Y.Doc;
  transaction: Y.Transaction;
  facts: SituationFacts;
  /** `null` for the server itself, which only moves what others wrote */
  accountId: string | null;
  compartmentId: string;
}

/**
 * Whether this writer may have made this of a record that speaks of somebody: their proposals, who they are on the map,
 * lines that accuse. Default: no. @returns why not, for logs; null when they may. BD40–BD48.
 */
export function checkAuthor(edit: Edit, record: Touched, checked: CheckedRecord): string | null {
  if (edit.accountId === null) return null;
  const writer = edit.facts.members.find((one) => one.accountId === edit.accountId && !one.removed);
  if (!writer) return 'somebody who is not at the table';
  switch (record.root) {
    case 'proposals':
      return ofProposal(edit, record.id, {
        writer,
        after: checked.is === 'proposal' ? checked.proposal : null,
      });
    case 'elements': {
      const element = checked.is === 'element' ? checked.element : null;
      return ofPerson(edit, record.id, {
        writer,
        after: element?.kind === 'person' ? (element.memberId ?? null) : null,
        isDeleted: element === null,
      });
    }
    case 'links':
      return checked.is === 'link' && isSensitive(checked.link) && !edit.facts.situation.sensitiveLines
        ? 'a line that accuses, where these are off'
        : null;
    case 'strokes':
      return null;
  }
}

/** BD40–BD45. */
function ofProposal(
  edit: Edit,
  id: string,
  { writer, after }: { writer: MemberFacts; after: Proposal | null },
): string | null {
  const before = readProposal(edit.before(), id);
  if (before === null) return after === null ? null : ofNewProposal(edit, writer, after);
  const concerned = maySpeakFor(edit, writer, before);
  if (after === null) {
    const withdrawn = before.by === writer.id && before.answer === null;
    const orphan = readElement(edit.doc, before.about.element) === null;
    return withdrawn || orphan || concerned || writer.role === 'facilitator'
      ? null
      : 'somebody else’s proposal taken away';
  }
  if (!same({ ...before, answer: null }, { ...after, answer: null })) return 'words of a proposal changed';
  if (same(before.answer, after.answer)) return null;
  if (!concerned || before.by === writer.id) return 'an answer by who is not concerned';
  if (before.answer !== null && before.answer.by !== writer.id) return 'somebody else’s answer changed';
  return after.answer === null || after.answer.by === writer.id ? null : 'an answer in another’s name';
}

function ofNewProposal(edit: Edit, writer: MemberFacts, { about, by, answer }: Proposal): string | null {
  if (by !== writer.id) return 'a proposal in another’s name';
  if (answer !== null) return 'a proposal with its answer';
  if (about.compartment !== edit.compartmentId) return 'a proposal about somebody of another board';
  const person = readElement(edit.doc, about.element);
  if (person?.kind !== 'person') return 'a proposal about nobody';
  return person.memberId === writer.id ? 'a proposal about oneself' : null;
}

/**
 * Who answers for the person a proposal is about: that person; a holder, for who isn't at the table or is the child.
 * Who it is was decided before this edit, which can't make its writer the person concerned.
 */
function maySpeakFor(edit: Edit, writer: MemberFacts, { about }: Proposal): boolean {
  const person = readElement(edit.before(), about.element);
  if (person?.kind !== 'person' || about.compartment !== edit.compartmentId) return false;
  if (person.memberId === writer.id) return true;
  const member = edit.facts.members.find((one) => one.id === person.memberId && !one.removed);
  const spokenFor = member === undefined || member.familyPlace === 'child';
  return spokenFor && writer.sector === 'family' && writer.familyPlace === 'holder';
}

/** BD46: the tie between a person of the map and a member is that member's, or a facilitator's, to make and to undo. */
function ofPerson(
  { doc, before, transaction, facts }: Edit,
  id: string,
  { writer, after, isDeleted }: { writer: MemberFacts; after: string | null; isDeleted: boolean },
): string | null {
  const root = boardRoot(doc, 'elements');
  const record = root.get(id);
  // A move, a new name, somebody new: by far the most edits. Nobody's tie is in them, and nothing is compared.
  const isWhole = transaction.changed.get(root as never)?.has(id) === true;
  const isTie = record !== undefined && transaction.changed.get(record as never)?.has('memberId') === true;
  if (!isWhole && !isTie) return null;
  const isNew = isWhole && !isDeleted && root._map.get(id)?.left === null;
  const was = isNew ? null : tieOf(before(), id);
  if (was === after) return null;
  if (after !== null && !facts.members.some((member) => member.id === after && !member.removed))
    return 'a tie to nobody of the table';
  const mine = (tie: string | null) => tie === null || tie === writer.id;
  return writer.role === 'facilitator' || (mine(was) && mine(after))
    ? null
    : 'somebody else’s tie to the map';
}

function tieOf(doc: Y.Doc, id: string): string | null {
  const element = readElement(doc, id);
  return element?.kind === 'person' ? (element.memberId ?? null) : null;
}

/** Records come from one schema, so that their fields are in one order. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
