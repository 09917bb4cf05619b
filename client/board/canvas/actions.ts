import { t } from '#client/i18n/t.ts';
import { announce } from '#client/ui/announce.ts';
import { toast } from '#client/ui/toast.ts';
import { type End, endKey, type Point } from '#shared/board/index.ts';
import { insideBody } from '#shared/drawing/body.ts';
import { footprint } from '#shared/drawing/footprint.ts';
import { freePlace } from '#shared/drawing/freePlace.ts';
import { addHousehold } from '../commands/addHousehold.ts';
import { addPerson } from '../commands/addPerson.ts';
import { addProfessional } from '../commands/addProfessional.ts';
import { addStructure } from '../commands/addStructure.ts';
import { addText } from '../commands/addText.ts';
import { addZone } from '../commands/addZone.ts';
import { type Alignment, align } from '../commands/align.ts';
import { copy } from '../commands/clip.ts';
import { connect } from '../commands/connect.ts';
import { duplicate } from '../commands/duplicate.ts';
import { find } from '../commands/find.ts';
import { linkable } from '../commands/linkable.ts';
import { paste } from '../commands/paste.ts';
import { removeSelection } from '../commands/removeSelection.ts';
import type { Addable } from '../tools/addTool.ts';
import type { Join } from '../tools/connectTool.ts';
import { announceLink } from './announceLink.ts';
import { chosenOn } from './chosen.ts';
import { newLink } from './newLink.ts';
import type { Room } from './room.ts';
import { say } from './say.ts';
import { showMade } from './showMade.ts';
import { views } from './views.ts';
import { whenSaid } from './whenSaid.ts';

/** What the toolbar, the bar of the selection and the keyboard do: each calls one command and says what came of it. */
export const actions = {
  /** adds at a place, or, without one, where there is room near the middle of the screen */
  add(room: Room, kind: Addable, at?: Point): void {
    const { activeCompartmentId: compartment } = room.props.now;
    if (compartment === null || !room.session.desk.writable(compartment)) {
      toast({ text: t('board.noWritable') });
      return;
    }
    const place = at ?? placeInView(room, kind);
    if (!place) return;
    const { desk } = room.session;
    const made = {
      person: () => addPerson(desk, compartment, { at: place }),
      household: () => addHousehold(desk, compartment, { at: footprint.at('household', place) }),
      structure: () => addStructure(desk, compartment, { at: place }),
      professional: () =>
        addProfessional(desk, compartment, { at: place, structure: structureUnder(room, place) }),
      text: () => addText(desk, compartment, { at: place }),
      zone: () => addZone(desk, compartment, { at: place }),
    }[kind]();
    room.tool.set({ is: 'select' });
    if (!made.ok) {
      say(made);
      return;
    }
    const key = endKey(made.end);
    room.session.selection.set(new Set([key]));
    room.current.set(key);
    showMade(room, key);
    room.asking.set({ is: 'rename', key });
  },

  remove(room: Room): void {
    const outcome = removeSelection(room.session.desk, chosenEnds(room));
    if (!outcome.ok) {
      say(outcome);
      return;
    }
    const undo = { label: t('board.undo'), onPress: () => actions.undo(room) };
    toast({ text: t('board.removed', { count: outcome.removed }), action: undo });
    room.screen.now?.focus();
  },

  undo(room: Room): void {
    const { history } = room.session;
    whenSaid(history.isLong('undo'), () => {
      announce(t(history.undo() ? 'board.undone' : 'board.nothingToUndo'));
      keepFocus(room);
    });
  },

  redo(room: Room): void {
    const { history } = room.session;
    whenSaid(history.isLong('redo'), () => {
      announce(t(history.redo() ? 'board.redone' : 'board.nothingToRedo'));
      keepFocus(room);
    });
  },

  copy(room: Room): void {
    const clip = copy(room.session.table.get(), chosenEnds(room));
    if (!clip) return;
    room.session.clip.set(clip);
    room.session.pasted.count = 0;
    announce(t('board.copied', { count: clip.elements.length }));
  },

  paste(room: Room): void {
    const clip = room.session.clip.get();
    const compartment = room.props.now.activeCompartmentId;
    if (!clip || compartment === null) return;
    room.session.pasted.count += 1;
    const shift = 40 * room.session.pasted.count;
    const outcome = paste(room.session.desk, clip, { by: [shift, shift], compartment });
    if (!outcome.ok) {
      say(outcome);
      return;
    }
    room.session.selection.set(new Set(outcome.ends.map(endKey)));
  },

  duplicate(room: Room): void {
    const outcome = duplicate(room.session.desk, chosenEnds(room));
    if (!outcome.ok) {
      say(outcome);
      return;
    }
    room.session.selection.set(new Set(outcome.ends.map(endKey)));
  },

  align(room: Room, how: Alignment): void {
    const { elementAt } = room.picture.get();
    const table = room.session.table.get();
    const boxed = chosenEnds(room).flatMap((end) => {
      const drawn = elementAt.get(endKey(end));
      const element = find.element(table, end);
      return drawn && element ? [{ end, at: element.at, box: drawn.box }] : [];
    });
    say(align(room.session.desk, how, boxed));
  },

  selectAll(room: Room): void {
    room.session.selection.set(new Set(room.picture.get().elements.map(({ key }) => key)));
  },

  /**
   * a drawn line: it is what this view draws between the two, and asks where that may be several things (two people may be a
   * couple, parent and child …). BO142
   */
  join(room: Room, join: Join): void {
    if (!join) return;
    const table = room.session.table.get();
    const [from, to] = [find.fromKey(join.from), find.fromKey(join.to)];
    const [a, b] = [find.element(table, from), find.element(table, to)];
    if (!a || !b) {
      say({ ok: false, because: 'gone' });
      return;
    }
    const all = linkable(a.kind, b.kind);
    const drawn = all.filter((kind) => views.draws(room.view.get(), kind));
    const kinds = drawn.length > 0 ? drawn : all;
    const [kind] = kinds;
    if (kind === undefined) {
      say({ ok: false, because: 'notLinkable' });
      return;
    }
    if (kinds.length > 1) {
      room.asking.set({ is: 'connect', from: join.from, to: join.to });
      return;
    }
    const outcome = connect(room.session.desk, newLink(kind, from, to));
    if (!outcome.ok) {
      say(outcome);
      return;
    }
    announceLink(room.session.table.get(), outcome.end);
    views.showWhatWasMade(room, kind);
    room.session.selection.set(new Set([endKey(outcome.end)]));
  },

  share(room: Room): void {
    const { elementAt } = room.picture.get();
    const byHome = new Map<string, string[]>();
    for (const end of chosenEnds(room))
      if (elementAt.has(endKey(end)))
        byHome.set(end.compartment, [...(byHome.get(end.compartment) ?? []), end.element]);
    const [first] = byHome;
    if (first) room.props.now.onShare({ from: first[0], elements: first[1] });
  },
};

/** What had the keyboard may be gone now: the map has it then, so that the next key is heard. */
function keepFocus(room: Room): void {
  setTimeout(() => {
    if (document.activeElement === document.body) room.screen.now?.focus();
  }, 0);
}

/** What is chosen and seen: nobody takes away what they don't see. BO146. */
export function chosenEnds(room: Room): End[] {
  const { elements, links, strokes } = chosenOn(room.seen.get(), room.session.selection.get());
  return [...elements, ...links, ...strokes].map(find.end);
}

function placeInView(room: Room, kind: Addable): Point | null {
  const screen = room.screen.now;
  if (!screen) return null;
  const { x, y, zoom } = screen.view();
  const { width, height } = screen.size();
  const middle: Point = [(width / 2 - x) / zoom, (height / 2 - y) / zoom];
  if (!middle.every(Number.isFinite)) return null;
  return freePlace(kind, middle, { taken: room.picture.get().elements });
}

function structureUnder(room: Room, at: Point): End | null {
  const under = room.picture
    .get()
    .elements.find(({ kind, body }) => kind === 'structure' && insideBody(body, at, 0));
  return under ? find.fromKey(under.key) : null;
}
