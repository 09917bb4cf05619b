import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { plainWords } from '#shared/drawing/testing/plainWords.ts';
import { COMMON, person } from '#shared/testing/tableBuilders.ts';
import type { BoardProps } from '../boardProps.ts';
import { createRoom, type Room } from '../canvas/room.ts';
import { RoomContext } from '../canvas/roomContext.ts';
import { createPresenceHub } from '../presence/presenceHub.ts';
import { sampleSession } from '../testing/sampleSession.ts';
import { ConfidentialField } from './ConfidentialField.tsx';
import { ConfidentialNote } from './ConfidentialNote.tsx';
import { confidential } from './confidential.ts';
import { confidentialEntry } from './confidentialEntry.tsx';
import { ToldNote } from './ToldNote.tsx';

function aRoom(marked: number): Room {
  const people = ['lea', 'boris', 'zoe'].map((id, nth) =>
    person(id, [nth * 200, 0], nth < marked ? { restricted: true } : {}),
  );
  const session = sampleSession({ [COMMON]: { elements: people } });
  const props = { me: { id: 'me' } } as BoardProps;
  return createRoom({ session, presence: createPresenceHub(), props, words: plainWords });
}

const read = (room: Room, part: ReactNode) =>
  renderToStaticMarkup(<RoomContext value={room}>{part}</RoomContext>)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('people marked as confidential, in words on the screen', () => {
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
    return () => vi.unstubAllGlobals();
  });

  it('[BO147] there is a way to see them where there are some, and then one to hide them', () => {
    expect(confidentialEntry(aRoom(0))).toEqual([]);
    const room = aRoom(2);
    const [show] = confidentialEntry(room);
    expect(show?.label).toMatch(/^(Montrer|Afficher).*2/);
    show?.onAction();
    expect(room.session.confidential.get()).toBe('shown');
    const [hide] = confidentialEntry(room);
    expect(hide?.label).toMatch(/^Cacher/);
    hide?.onAction();
    expect(room.session.confidential.get()).toBe('hidden');
  });

  it('[BO147] while they are on screen that is written on it, with the way back', () => {
    const room = aRoom(2);
    confidential.toggle(room);
    expect(read(room, <ConfidentialNote />)).toMatch(/2 personnes confidentielles.*Cacher/);
    expect(read(aRoom(0), <ConfidentialNote />)).toBe('');
  });

  it('[BO148] the card says what the mark does and what it doesn’t close', () => {
    const room = aRoom(1);
    const [boris] = room.session.table.get().elements;
    if (boris?.kind !== 'person') throw new Error('Boris is a person');
    const field = <ConfidentialField person={boris} onChange={() => undefined} disabled={false} />;
    expect(read(room, field)).toMatch(/confidentielle.*(cach|carte).*(lire|lis|voi)/i);
  });

  it('[BO149] the sentences say whether they tell of them, and offer the other; nothing where there are none', () => {
    const room = aRoom(1);
    const note = (count = 1) => read(room, <ToldNote session={room.session} count={count} />);
    expect(note(0)).toBe('');
    expect(note()).toMatch(/confidentielle n’est pas.* Les dire$/);
    confidential.toggle(room);
    expect(note()).toMatch(/confidentielle est.* Ne plus les dire$/);
  });
});
