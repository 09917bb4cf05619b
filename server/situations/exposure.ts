import { removeLink } from '#shared/board/index.ts';
import { checkNote } from '#shared/note/checkNote.ts';
import { noteContent } from '#shared/note/noteRoot.ts';
import { plainMentions } from '#shared/note/plainMentions.ts';
import { atLeastAsClosed, type SituationFacts } from '#shared/policy/index.ts';
import { documentName } from '#shared/protocol/documentName.ts';
import type { LinkRef } from '../http/outcome.ts';
import type { Documents } from './documents.ts';
import { exposedLinks } from './exposedLinks.ts';
import { readLinks } from './readLinks.ts';

/** What would tell of an element to people who don't see it: links of boards, mentions in notes. */
export interface Exposure {
  links: LinkRef[];
  /** notes, by their own id */
  notes: LinkRef[];
}

/** What these facts would expose, were they in force. */
export async function exposureUnder(ask: {
  documents: Documents;
  facts: SituationFacts;
  notes: readonly { id: string; compartment_id: string }[];
  now: number;
}): Promise<Exposure> {
  const { documents, facts, now } = ask;
  const links = await readLinks(
    documents,
    facts.compartments.map((one) => one.id),
  );
  const notes: LinkRef[] = [];
  for (const { id, compartment_id: compartment } of ask.notes) {
    const name = documentName({ kind: 'note', id });
    const { references } = await documents.readLatest(name, (doc) => checkNote(doc));
    const tells = references.some(
      (one) => !atLeastAsClosed(facts, { inner: compartment, outer: one.compartment, now }),
    );
    if (tells) notes.push({ compartment, id });
  }
  return { links: exposedLinks(facts, links, now), notes };
}

/** Takes the exposed links away, and turns the exposed mentions into plain words. */
export async function undoExposure(
  documents: Documents,
  exposure: Exposure,
  { facts, author, now }: { facts: SituationFacts; author: string; now: number },
): Promise<void> {
  for (const compartment of new Set(exposure.links.map((link) => link.compartment)))
    await documents.edit(documentName({ kind: 'board', id: compartment }), author, (doc) => {
      for (const link of exposure.links) if (link.compartment === compartment) removeLink(doc, link.id);
    });
  for (const { compartment, id } of exposure.notes)
    await documents.edit(documentName({ kind: 'note', id }), author, (doc) => {
      plainMentions(noteContent(doc), (mention) =>
        atLeastAsClosed(facts, { inner: compartment, outer: mention.compartment, now }),
      );
    });
}
