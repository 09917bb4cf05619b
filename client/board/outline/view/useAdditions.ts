import { useMemo } from 'react';
import type { End, Point } from '#shared/board/index.ts';
import { boxes } from '#shared/drawing/boxes.ts';
import { footprint } from '#shared/drawing/footprint.ts';
import { freePlace } from '#shared/drawing/freePlace.ts';
import { addHousehold } from '../../commands/addHousehold.ts';
import { addPerson } from '../../commands/addPerson.ts';
import { addProfessional } from '../../commands/addProfessional.ts';
import { addStructure } from '../../commands/addStructure.ts';
import { addText } from '../../commands/addText.ts';
import { addZone } from '../../commands/addZone.ts';
import { connect } from '../../commands/connect.ts';
import type { Outcome } from '../../commands/desk.ts';
import type { Addable } from '../../tools/addTool.ts';
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
    /** OL12: a list has no drawing, so everybody takes the room their kind takes */
    const free = (kind: Addable, near: Point | null): Point => {
      const { elements } = desk.table();
      const middle = near ?? boxes.centre(boxes.of(elements.map(({ at }) => at)));
      return footprint.at(kind, freePlace(kind, middle, { taken: elements.map(footprint.of) }));
    };
    const settle = (outcome: Outcome<{ end: End }>) => {
      if (accept(outcome) && outcome.ok) openSoon(outcome.end);
    };
    return {
      add(kind) {
        if (activeCompartment === null) accept({ ok: false, because: 'readOnly' });
        else settle(ADD[kind](desk, activeCompartment, { at: free(kind, null) }));
      },
      addIn(head) {
        const { compartment } = head.end;
        const isStructure = head.element.kind === 'structure';
        const at = free(isStructure ? 'professional' : 'person', head.element.at);
        if (isStructure) {
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
