import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Link, Table } from '#shared/board/index.ts';
import { plainWords as drawingWords } from '#shared/drawing/testing/plainWords.ts';
import { plainWords } from '#shared/inWords/plainWords.ts';
import { tableInWords } from '#shared/inWords/tableInWords.ts';
import { COMMON, end, key, long, person } from '#shared/testing/tableBuilders.ts';
import type { BoardProps } from '../boardProps.ts';
import { actions, chosenEnds } from '../canvas/actions.ts';
import { createRoom } from '../canvas/room.ts';
import { changeElement } from '../commands/changeElement.ts';
import { boardPicture } from '../export/boardPicture.ts';
import { createPresenceHub } from '../presence/presenceHub.ts';
import { sampleSession } from '../testing/sampleSession.ts';
import { confidential } from './confidential.ts';
import { tellLeaving } from './tellLeaving.ts';

const heard: string[] = [];
const shown: { text: string; action?: { onPress: () => void } }[] = [];
vi.mock('#client/ui/announce.ts', () => ({ announce: (text: string) => heard.push(text) }));
vi.mock('#client/ui/toast.ts', () => ({ toast: (one: (typeof shown)[number]) => shown.push(one) }));

const couple: Link = {
  id: long('c'),
  kind: 'couple',
  a: end('lea'),
  b: end('boris'),
  union: 'married',
  since: null,
  until: null,
};

function room(restricted = true) {
  const people = [person('lea', [0, 0]), person('boris', [200, 0], { restricted })];
  const session = sampleSession({ [COMMON]: { elements: people, links: [couple] } });
  const props = { me: { id: 'me' } } as BoardProps;
  return { ...createRoom({ session, presence: createPresenceHub(), props, words: drawingWords }), session };
}

const plainTold = (table: Table) =>
  plainWords(tableInWords(table, { language: 'fr', today: '2026-01-01', memberName: () => null }));
const onMap = (here: ReturnType<typeof room>) => [...here.picture.get().elementAt.keys()].sort();

describe('people marked as confidential', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
    heard.length = 0;
    shown.length = 0;
    return () => vi.unstubAllGlobals();
  });

  it('[BO146] are on nobody’s map until this person asks, with what holds on to them, and nothing is written', () => {
    const here = room();
    const repaint = vi.fn();
    here.picture.still.subscribe(repaint);
    const before = JSON.stringify(here.session.docs[COMMON]?.toJSON());
    expect(onMap(here)).toEqual([key('lea')]);
    expect(here.picture.get().links).toEqual([]);
    confidential.toggle(here);
    expect(repaint).toHaveBeenCalled();
    expect(onMap(here)).toEqual([key('boris'), key('lea')]);
    expect(here.picture.get().links).toHaveLength(1);
    confidential.toggle(here);
    expect(onMap(here)).toEqual([key('lea')]);
    expect(JSON.stringify(here.session.docs[COMMON]?.toJSON())).toBe(before);
    expect(here.session.history.state().canUndo).toBe(false);
    // Another look at the table, such as a day of the past, is as discreet.
    here.lens.set({ look: () => here.session.table.get(), on: null });
    expect(onMap(here)).toEqual([key('lea')]);
  });

  it('[BO146] are forgotten to have been shown when the situation is left', () => {
    const here = room();
    confidential.toggle(here);
    here.session.stop();
    expect(here.session.confidential.get()).toBe('hidden');
  });

  it('[BO146] are not taken away by who chose them in the list and doesn’t see them here', () => {
    const here = room();
    here.session.selection.set(new Set([key('boris')]));
    expect(chosenEnds(here)).toEqual([]);
    actions.remove(here);
    expect(here.session.table.get().elements).toHaveLength(2);
    confidential.toggle(here);
    expect(chosenEnds(here)).toEqual([end('boris')]);
  });

  it('[BO147] are counted, and what is done is said; without any there is nothing to show', () => {
    const here = room();
    expect(confidential.count(here.session.table.get())).toBe(1);
    confidential.toggle(here);
    confidential.toggle(here);
    const none = room(false);
    confidential.toggle(none);
    expect(none.session.confidential.get()).toBe('hidden');
    expect(heard).toEqual([
      'Une personne confidentielle est affichée, sur votre écran seulement.',
      'Les personnes confidentielles sont cachées.',
      'Personne n’est marqué comme confidentiel ici.',
    ]);
  });

  it('[BO148] who is marked leaves the map, which is told with the way to see them; undo brings them back', () => {
    const here = room(false);
    const boris = here.session.table.get().elements.find(({ id }) => id === end('boris').element);
    if (!boris) throw new Error('Boris is on the table');
    changeElement(here.session.desk, end('boris'), { fields: { restricted: true } });
    expect(onMap(here)).toEqual([key('lea')]);
    tellLeaving(here, boris);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.text).toContain('n’est plus sur la carte');
    shown[0]?.action?.onPress();
    expect(onMap(here)).toContain(key('boris'));
    shown[0]?.action?.onPress();
    expect(onMap(here)).toContain(key('boris'));
    // Nothing is told of somebody who stays on screen.
    tellLeaving(here, boris);
    expect(shown).toHaveLength(1);
    here.session.history.undo();
    expect(confidential.count(here.session.table.get())).toBe(0);
  });

  it('[BO148] nothing is told of who was marked before, nor of who isn’t marked', () => {
    const here = room();
    const [lea, boris] = here.session.table.get().elements;
    for (const one of [lea, boris]) if (one) tellLeaving(here, one);
    expect(here.session.confidential.get()).toBe('hidden');
    expect(shown).toEqual([]);
  });

  it('[BO149] are in no picture, even while they are on screen; the sentences follow the screen', () => {
    const here = room();
    const told = () => plainTold(here.seen.get());
    expect(told()).toMatch(/lea/i);
    expect(told()).not.toMatch(/boris/i);
    confidential.toggle(here);
    expect(told()).toMatch(/boris/i);
    const { svg } = boardPicture({
      table: here.session.table.get(),
      drawingWords,
      notation: 'genogram',
      title: '',
      compartments: [],
      who: '',
      date: '',
      font: null,
      mark: null,
    });
    expect(svg).toMatch(/lea/i);
    expect(svg).not.toMatch(/boris/i);
  });
});
