import { beforeEach, describe, expect, it, vi } from 'vitest';
import { subscribeToAnnouncements } from '#client/ui/announce.ts';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { COMMON, key, person, relation } from '#shared/testing/tableBuilders.ts';
import type { BoardProps } from '../boardProps.ts';
import { announceLink } from '../canvas/announceLink.ts';
import { createRoom } from '../canvas/room.ts';
import { sayLink } from '../canvas/sayLink.ts';
import { createPresenceHub } from '../presence/presenceHub.ts';
import { sampleSession } from '../testing/sampleSession.ts';
import { addRelativeOf } from './addRelativeOf.ts';

describe('adding a relative on the map', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
    return () => vi.unstubAllGlobals();
  });

  it('[BO153] says whose relative it is, and asks for the name; the link is said whole', async () => {
    const session = sampleSession({ [COMMON]: { elements: [person('lea', [0, 0])] } });
    const props = { me: { id: 'me' } } as BoardProps;
    const room = createRoom({ session, presence: createPresenceHub(), props, words: plainWords });
    const said: string[] = [];
    const stop = subscribeToAnnouncements((text) => said.push(text));
    addRelativeOf(room, key('lea'), 'parent');
    expect(said).toEqual(['Sans nom, parent de lea']);
    const asking = room.asking.get();
    expect(asking?.is === 'rename' && asking.key).toBe([...session.selection.get()][0]);
    addRelativeOf(room, key('lea'), 'partner');
    const table = session.table.get();
    const couple = table.links.find(({ kind }) => kind === 'couple');
    if (!couple) throw new Error('a partner comes with a couple');
    announceLink(table, { compartment: couple.compartment, element: couple.id });
    expect(said.at(-1)).toBe('Lien ajouté. lea et Sans nom');
    await sayLink(couple, table);
    expect(said.at(-1)?.replace(/\u00a0/gu, ' ')).toBe('lea et Personne sans nom : vie commune');
    // An arrow is not read aloud as a picture.
    await sayLink({ ...relation('r', 'lea', 'lea', { label: 'appelle' }), compartment: COMMON }, table);
    expect(said.at(-1)).not.toContain('→');
    expect(said.at(-1)).toContain('appelle');
    stop();
  });
});
