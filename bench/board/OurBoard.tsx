import { useEffect, useState } from 'react';
import * as Y from 'yjs';
import { BoardView } from '#client/board/canvas/BoardView.tsx';
import { createBoardSession } from '#client/board/model/boardSession.ts';
import { store } from '#client/board/model/store.ts';
import { newId, type OtherPerson } from '#client/sync/index.ts';
import { LiveRegion } from '#client/ui/LiveRegion.tsx';
import { Toasts } from '#client/ui/Toasts.tsx';
import { putElement, putLink } from '#shared/board/index.ts';
import type { MemberView } from '#shared/protocol/http/views.ts';
import { askedBoard, COMPARTMENT } from './askedBoard.ts';

const ME: MemberView = {
  id: 'memberAAAAAAAAAAAAAAAA',
  name: 'Nadia',
  role: 'facilitator',
  sector: 'family',
  function: '',
  organization: '',
  familyPlace: 'holder',
  profession: null,
  careTeam: null,
  isMe: true,
  pending: false,
};

/** Our map over a document in memory, with three people who come and drag as presence tells it. */
export function OurBoard({ asked }: { asked: URLSearchParams }) {
  const [{ session, others, documents, ids }] = useState(() => open(asked));
  useEffect(() => {
    let moved = 0;
    window.firstNode = () => `${COMPARTMENT}/${ids[40] ?? ids[0]}`;
    window.moveRemotely = (step) => {
      moved += step;
      others.set(
        ['Roux', 'Dr Lopez', 'Mme Vidal'].map(
          (name, index): OtherPerson => ({
            connection: index + 1,
            person: {
              memberId: `other${index}`,
              name,
              sector: (['school', 'health', 'childProtection'] as const)[index] ?? 'other',
              role: 'participant',
            },
            fields: {
              cursor: [300 + moved + index * 120, 200 + index * 90],
              selection: [ids[index + 4] ?? ''],
              drag: { ids: [ids[index + 4] ?? ''], by: [moved, moved / 2] },
              caret: null,
              viewport: null,
              editing: false,
              ink: null,
            },
          }),
        ),
      );
    };
    if (asked.has('others')) window.moveRemotely(60);
  }, [others, ids, asked]);
  const readOnly = asked.has('read');
  return (
    <>
      <BoardView
        situation={{ id: 'situationAAAAAAAAAAAAA', name: 'Autour de Léa (fictif)', archived: false }}
        me={ME}
        members={[ME]}
        compartments={[]}
        activeCompartmentId={readOnly ? null : COMPARTMENT}
        readOnly={readOnly}
        audienceInWords={() => 'toute la table'}
        whoSees={() => null}
        onShare={() => undefined}
        onOpenOutline={() => undefined}
        compact={asked.has('compact')}
        session={session}
        documents={documents}
        ready
      />
      <Toasts />
      <LiveRegion />
    </>
  );
}

function open(asked: URLSearchParams) {
  const session = createBoardSession({ newId, now: Date.now });
  const doc = new Y.Doc();
  const { elements, links } = askedBoard(asked);
  doc.transact(() => {
    for (const element of elements) putElement(doc, element);
    for (const link of links) putLink(doc, link);
  });
  session.setBoards([{ compartment: COMPARTMENT, doc, writable: !asked.has('read') }]);
  const others = store<readonly OtherPerson[]>([]);
  const documents = new Map([[COMPARTMENT, { presence: { set: () => undefined, others } }]]);
  const ids = elements.filter(({ kind }) => kind === 'person').map(({ id }) => id);
  return { session, others, documents, ids };
}
