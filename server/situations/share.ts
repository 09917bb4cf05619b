import type * as Y from 'yjs';
import {
  changeLink,
  type Element,
  type Link,
  type Proposal,
  putElement,
  putLink,
  putProposal,
  readBoard,
  removeLink,
  removeProposal,
} from '#shared/board/index.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { readNote } from '#shared/note/readNote.ts';
import { withoutMentions } from '#shared/note/withoutMentions.ts';
import { writeNote } from '#shared/note/writeNote.ts';
import { atLeastAsClosed, compartmentAccess, readersOf, type SituationFacts } from '#shared/policy/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import { LIMITS } from '#shared/protocol/limits.ts';
import { recordAct } from '../audit/recordAct.ts';
import type { Store } from '../db/connect.ts';
import { newId } from '../http/newId.ts';
import { done, type LinkRef, type Outcome, refused } from '../http/outcome.ts';
import type { AccessBook } from '../people/accessBook.ts';
import type { Actor } from '../people/actor.ts';
import type { Documents } from './documents.ts';
import { insertDocument } from './insertDocument.ts';
import { type MovePlan, planMove } from './planMove.ts';
import { readLinks } from './readLinks.ts';
import { removeCopied } from './removeCopied.ts';
import * as rows from './repository.ts';

export interface Share {
  from: string;
  to: string;
  elements: readonly string[];
  note: string | null;
}

export interface SharePreview {
  before: string[];
  after: string[];
  newly: string[];
  refused?: string;
  links: LinkRef[];
}

export interface ShareService {
  preview(actor: Actor, facts: SituationFacts, share: Share): Promise<Outcome<SharePreview>>;
  share(
    actor: Actor,
    facts: SituationFacts,
    share: Share,
  ): Promise<Outcome<{ moved: { from: string; to: string }[] }>>;
}

interface Move {
  elements: Element[];
  ids: Map<string, string>;
  /** what others propose of them goes along, in its author's name */
  proposals: Proposal[];
  plan: MovePlan;
}

/** « Partager vers… »: copy, then remove; a crash between leaves it twice, never nowhere. */
export function createShareService(deps: {
  store: Store;
  book: AccessBook;
  documents: Documents;
  now: () => number;
}): ShareService {
  const { documents } = deps;
  const { db, engine } = deps.store;
  const board = (compartment: string) => documentName({ kind: 'board', id: compartment });

  async function planned(actor: Actor, facts: SituationFacts, share: Share): Promise<Outcome<Move>> {
    const { elements, proposals } = await documents.read(board(share.from), readBoard);
    const moving = elements.filter((element) => share.elements.includes(element.id));
    if (moving.length === 0 || moving.length < new Set(share.elements).size) return refused('gone');
    // Its bytes are sealed for those who read it here, and shown through no other compartment. PI5.
    if (moving.some(({ kind }) => kind === 'picture')) return refused('pictureStays');
    const there = await documents.read(board(share.to), readBoard);
    if (there.elements.length + moving.length > LIMITS.elementsPerBoard) return refused('tooLarge');
    const now = deps.now();
    const open = facts.compartments.map(({ id }) => ({
      id,
      ...compartmentAccess({ facts, accountId: actor.accountId, compartmentId: id, now }),
    }));
    const ids = new Map(moving.map((element) => [element.id, newId()]));
    const plan = planMove({
      facts,
      from: share.from,
      to: share.to,
      ids,
      links: await readLinks(
        documents,
        facts.compartments.map((one) => one.id),
      ),
      writable: new Set(open.filter((one) => one.access === 'write').map((one) => one.id)),
      seen: new Set(open.filter((one) => one.access !== 'none').map((one) => one.id)),
      newId,
      now,
    });
    const about = proposals.filter((one) => ids.has(one.about.element));
    return done({ elements: moving, ids, proposals: about, plan });
  }

  async function moveElements(
    actor: Actor,
    share: Share,
    { elements, ids, proposals, plan }: Move,
  ): Promise<void> {
    const author = actor.accountId;
    await documents.edit(board(share.to), author, (doc) => {
      for (const element of elements) putElement(doc, { ...element, id: ids.get(element.id) ?? element.id });
      for (const { link } of plan.rehomed) putLink(doc, link);
      for (const one of proposals) {
        const element = ids.get(one.about.element) ?? one.about.element;
        putProposal(doc, { ...one, id: newId(), about: { compartment: share.to, element } });
      }
    });
    const homes = new Set(
      [...plan.followed, ...plan.dropped]
        .map((one) => one.compartment)
        .concat(plan.rehomed.map((one) => one.from)),
    );
    // The compartment they leave comes last: until then, what is linked to them still finds them.
    homes.delete(share.from);
    const settleLinks = (home: string) => (doc: Y.Doc) => {
      for (const { compartment, link } of plan.followed)
        if (compartment === home) changeLink(doc, link.id, fieldsOf(link));
      for (const { from, old } of plan.rehomed) if (from === home) removeLink(doc, old.id);
      for (const { compartment, id } of plan.dropped) if (compartment === home) removeLink(doc, id);
    };
    for (const home of homes) await documents.edit(board(home), author, settleLinks(home));
    const [from, to] = [board(share.from), board(share.to)];
    await removeCopied({ documents, author, from, to, elements, ids }, (doc) => {
      settleLinks(share.from)(doc);
      for (const { id } of proposals) removeProposal(doc, id);
    });
  }

  async function moveNote(actor: Actor, facts: SituationFacts, share: Share & { note: string }) {
    const now = deps.now();
    const row = await rows.note(db, share.note);
    if (row?.compartment_id !== share.from) return refused('gone');
    const before = documentName({ kind: 'note', id: share.note });
    const latest = () => documents.readLatest(before, (doc) => readNote(noteContent(doc)));
    let tree = await latest();
    if (tree.truncated) return refused('tooLarge');
    const write = (doc: Y.Doc) => {
      const content = noteContent(doc);
      content.delete(0, content.length);
      const isSeen = ({ compartment }: { compartment: string }) =>
        atLeastAsClosed(facts, { inner: share.to, outer: compartment, now });
      writeNote(content, withoutMentions(tree.blocks, isSeen));
    };
    const id = newId();
    const after = documentName({ kind: 'note', id });
    // A new document, so that nobody gets the history of what was written for fewer people.
    await db.transaction().execute(async (trx) => {
      await insertDocument(trx, { name: after, compartmentId: share.to, kind: 'note', now });
    });
    await documents.edit(after, actor.accountId, write);
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('notes')
        .values({
          id,
          compartment_id: share.to,
          title: row.title,
          created_by: actor.accountId,
          created_at: now,
        })
        .execute();
      await trx.deleteFrom('notes').where('id', '=', share.note).execute();
      await recordAct(trx, engine, shareAct(actor, 'note', share.note));
    });
    // What somebody wrote meanwhile follows, for as long as the old note has not gone. SH11.
    for (let now = await latest(); JSON.stringify(now) !== JSON.stringify(tree); now = await latest()) {
      tree = now;
      await documents.edit(after, actor.accountId, write);
    }
    await documents.remove(before);
    deps.book.documentChanged(actor.situationId, before);
    for (const compartment of [share.from, share.to])
      deps.book.situationChanged(actor.situationId, compartment);
    return done({ moved: [{ from: before, to: after }] });
  }

  function shareAct(actor: Actor, resource: string, resourceId: string) {
    return { ...actor, at: deps.now(), verb: 'share', resource, resourceId };
  }

  return {
    async preview(actor, facts, share) {
      const now = deps.now();
      const before = readersOf(facts, share.from, now).map((reader) => reader.memberId);
      const after = readersOf(facts, share.to, now).map((reader) => reader.memberId);
      const newly = after.filter((id) => !before.includes(id));
      if (share.note !== null) return done({ before, after, newly, links: [] });
      const move = await planned(actor, facts, share);
      if (!move.ok) return done({ before, after, newly, refused: move.because, links: [] });
      const { stuck } = move.value.plan;
      const reason = stuck.length > 0 ? { refused: 'linkedElsewhere' } : {};
      return done({ before, after, newly, ...reason, links: stuck });
    },

    async share(actor, facts, share) {
      if (share.note !== null) return await moveNote(actor, facts, { ...share, note: share.note });
      const move = await planned(actor, facts, share);
      if (!move.ok) return move;
      if (move.value.plan.stuck.length > 0) return refused('linkedElsewhere', move.value.plan.stuck);
      await moveElements(actor, share, move.value);
      await db.transaction().execute(async (trx) => {
        for (const id of move.value.ids.keys()) await recordAct(trx, engine, shareAct(actor, 'element', id));
      });
      return done({ moved: [...move.value.ids].map(([from, to]) => ({ from, to })) });
    },
  };
}

function fieldsOf({ id: _id, kind: _kind, ...fields }: Link): Record<string, unknown> {
  return fields;
}
