import type { Element, End, Link } from '#shared/board/index.ts';
import type { NoteBlock } from '#shared/note/noteTree.ts';
import { demoId } from './demoId.ts';

/** Turns the keys of one situation's compartments and elements into ids. */
export function placeIds(situationKey: string) {
  const compartmentId = (kind: string) => demoId(situationKey, 'compartment', kind);
  const elementId = (kind: string, key: string) => demoId(situationKey, 'element', kind, key);
  const end = ({ compartment, element }: End): End => ({
    compartment: compartmentId(compartment),
    element: elementId(compartment, element),
  });

  return {
    compartmentId,
    noteId: (kind: string, key: string) => demoId(situationKey, 'note', kind, key),
    memberId: (key: string) => demoId(situationKey, 'member', key),
    holderId: (key: string) => demoId(situationKey, 'holder', key),
    consentId: (key: string) => demoId(situationKey, 'consent', key),
    rowId: (consent: string, row: number) => demoId(situationKey, 'row', consent, String(row)),

    element: (kind: string, element: Element): Element => ({ ...element, id: elementId(kind, element.id) }),

    link(kind: string, link: Link): Link {
      const id = demoId(situationKey, 'link', kind, link.id);
      switch (link.kind) {
        case 'relation':
        case 'emotion':
        case 'eco':
          return { ...link, id, from: end(link.from), to: end(link.to) };
        case 'couple':
          return { ...link, id, a: end(link.a), b: end(link.b) };
        case 'child':
          return { ...link, id, parents: link.parents.map(end), child: end(link.child) };
        case 'membership':
          return { ...link, id, member: end(link.member), of: end(link.of) };
      }
    },

    /** Mentions stand in paragraphs and headings of the demonstration, nowhere deeper. */
    blocks: (blocks: readonly NoteBlock[]): NoteBlock[] =>
      blocks.map((block) =>
        block.is === 'paragraph' || block.is === 'heading'
          ? {
              ...block,
              inline: block.inline.map((piece) =>
                piece.is === 'mention' ? { ...piece, ...end(piece) } : piece,
              ),
            }
          : block,
      ),
  };
}
