import { useMemo } from 'react';
import type { End, Point } from '#shared/board/index.ts';
import { addHousehold } from '../../commands/addHousehold.ts';
import { addPerson } from '../../commands/addPerson.ts';
import { addProfessional } from '../../commands/addProfessional.ts';
import { addStructure } from '../../commands/addStructure.ts';
import { addText } from '../../commands/addText.ts';
import { addZone } from '../../commands/addZone.ts';
import { connect } from '../../commands/connect.ts';
import type { Outcome } from '../../commands/desk.ts';
import type { Addable } from '../../tools/addTool.ts';
import { freePlace } from '../place/freePlace.ts';
import type { Row } from '../tree/outlineOf.ts';
import type { OutlineHands } from './outlineContext.ts';

export interface Additions {
  add(kind: Addable): void;
  /** somebody of a household, or of a structure */
  addIn(head: Row): void;
}

const ADD = {
  person: addPerson,
  household: addHousehold,
  structure: addStructure,
  professional: addProfessional,
  text: addText,
  zone: addZone,
} as const;

/** The ways to add something from the list; each opens the new line with its name to be typed. */
export function useAdditions(hands: OutlineHands, activeCompartment: string | null): Additions {
  return useMemo(() => {
    const { session, accept, openSoon } = hands;
    const { desk } = session;
    const free = (near: Point | null) =>
      freePlace(
        desk.table().elements.map(({ at }) => at),
        near,
      );
    const settle = (outcome: Outcome<{ end: End }>) => {
      if (accept(outcome) && outcome.ok) openSoon(outcome.end);
    };
    return {
      add(kind) {
        if (activeCompartment === null) accept({ ok: false, because: 'readOnly' });
        else settle(ADD[kind](desk, activeCompartment, { at: free(null) }));
      },
      addIn(head) {
        const { compartment } = head.end;
        const at = free(head.element.at);
        if (head.element.kind === 'structure') {
          settle(addProfessional(desk, compartment, { at, structure: head.end }));
          return;
        }
        // Somebody new and where they live: one intent, one undo.
        desk.history.step(() => {
          const added = addPerson(desk, compartment, { at });
          settle(added);
          if (added.ok)
            accept(connect(desk, { kind: 'membership', member: added.end, of: head.end, place: 'inside' }));
        });
      },
    };
  }, [hands, activeCompartment]);
}
