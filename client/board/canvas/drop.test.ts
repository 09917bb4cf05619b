import { beforeEach, describe, expect, it, vi } from 'vitest';
import { subscribeToAnnouncements } from '#client/ui/announce.ts';
import type { Element, PlacedElement, Point } from '#shared/board/index.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { COMMON, household, key, long, person } from '#shared/testing/tableBuilders.ts';
import type { BoardProps } from '../boardProps.ts';
import { sayDrawn } from '../ink/sayDrawn.ts';
import { createPresenceHub } from '../presence/presenceHub.ts';
import { sampleSession } from '../testing/sampleSession.ts';
import { drop } from './drop.ts';
import { elementInWords } from './inWords.ts';
import { createRoom } from './room.ts';

const zone = (id: string, at: Point): Element => ({
  id: long(id),
  kind: 'zone',
  at,
  name: id,
  outline: [
    [-100, -100],
    [100, -100],
    [100, 100],
    [-100, 100],
  ],
  meaning: 'intervention',
  tint: 1,
});

describe('zones and voices', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
    return () => vi.unstubAllGlobals();
  });

  it('[BO130] who is put into a zone is told so, and its sentence then names them', () => {
    const elements = [person('lea', [400, 0]), zone('AEMO', [0, 0]), zone('ITEP', [60, 0])];
    const session = sampleSession({ [COMMON]: { elements } });
    const props = { me: { id: 'me' } } as BoardProps;
    const room = createRoom({ session, presence: createPresenceHub(), props, words: plainWords });
    const said: string[] = [];
    const stop = subscribeToAnnouncements((text) => said.push(text));
    const move = (by: Point) => {
      room.flight.set(new Map([[key('lea'), by]]));
      drop(room, [key('lea')], by);
      return said.at(-1);
    };
    expect(move([-100, 0])).toBe('Posé.');
    expect(move([-150, 0])).toBe('Posé dans ITEP.');
    expect(move([-90, 0])).toBe('Posé dans AEMO.');
    expect(move([5, 0])).toBe('Posé.');
    sayDrawn(room, key('AEMO'));
    expect(said.at(-1)?.replace(/[\u00a0\u202f]/gu, ' ')).toBe(
      'Zone d’intervention : AEMO ; on y trouve lea.',
    );
    stop();
  });

  it('[BO130] a zone or a household without a name is said by what it is, once', () => {
    const unnamed = { ...zone('x', [0, 0]), name: ' ', compartment: COMMON } as PlacedElement;
    const home: PlacedElement = {
      ...household('home', [0, 0]),
      name: '',
      compartment: COMMON,
    } as PlacedElement;
    expect([elementInWords(unnamed), elementInWords(home)]).toEqual(['Zone', 'Foyer']);
    expect(elementInWords({ ...unnamed, name: 'AEMO' } as PlacedElement)).toBe('zone AEMO');
  });
});
