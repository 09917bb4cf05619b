import * as Y from 'yjs';
import { type Element, type Link, putElement, putLink } from '#shared/board/index.ts';
import type { SituationFacts } from '#shared/policy/index.ts';
import { COMMON } from '#shared/testing/tableBuilders.ts';
import { type BoardSession, createBoardSession } from '../model/boardSession.ts';

export const CLOSED = 'closedAAAAAAAAAAAAAAAA';
export const SCHOOL = 'schoolAAAAAAAAAAAAAAAA';

/** A table commune, a volet of the family, one of the school; `readOnly` names those one may only read. */
const FACTS: SituationFacts = {
  situation: {
    id: 'situationAAAAAAAAAAAAA',
    archived: false,
    invitation: 'none',
    childDiscerning: false,
    charter: false,
    sensitiveLines: false,
  },
  members: [],
  compartments: [
    {
      id: COMMON,
      kind: 'common',
      category: 'network',
      audience: { everyone: true, sectors: [], memberIds: [] },
    },
    {
      id: CLOSED,
      kind: 'family',
      category: 'familyTies',
      audience: { everyone: false, sectors: ['family'], memberIds: [] },
    },
    {
      id: SCHOOL,
      kind: 'school',
      category: 'school',
      audience: { everyone: false, sectors: ['school'], memberIds: [] },
    },
  ].map((compartment) => ({
    ...compartment,
    ownerMemberId: null,
    archived: false,
  })) as SituationFacts['compartments'],
  bases: [],
};

export function sampleSession(
  boards: Record<string, { elements?: Element[]; links?: Link[] }>,
  { readOnly = [] }: { readOnly?: string[] } = {},
): BoardSession & { docs: Record<string, Y.Doc> } {
  let count = 0;
  const session = createBoardSession({
    newId: () => {
      count += 1;
      return `fresh${String(count).padStart(8, '0')}`;
    },
    now: () => 0,
  });
  const docs: Record<string, Y.Doc> = {};
  for (const [compartment, { elements = [], links = [] }] of Object.entries(boards)) {
    const doc = new Y.Doc();
    docs[compartment] = doc;
    doc.transact(() => {
      for (const element of elements) putElement(doc, element);
      for (const link of links) putLink(doc, link);
    });
  }
  session.setFacts(FACTS, null);
  session.setBoards(
    Object.entries(docs).map(([compartment, doc]) => ({
      compartment,
      doc,
      writable: !readOnly.includes(compartment),
    })),
  );
  return Object.assign(session, { docs });
}
