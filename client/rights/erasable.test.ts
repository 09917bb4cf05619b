import { expect, it } from 'vitest';
import type { CompartmentView, SituationView } from '#shared/protocol/http/views.ts';
import { erasable } from './erasable.ts';
import { isSameName } from './isSameName.ts';

const volet = (part: Partial<CompartmentView> & { id: string }) =>
  ({
    kind: 'custom',
    name: `Volet ${part.id}`,
    category: 'network',
    access: 'read',
    mine: false,
    notes: [{ id: `note-${part.id}`, title: `Note ${part.id}`, document: '' }],
    ...part,
  }) as CompartmentView;

const table = (me: Partial<SituationView['me']>) =>
  ({
    id: 'all',
    name: 'Autour de Léa',
    me: { role: 'participant', sector: 'family', familyPlace: null, ...me },
    compartments: [
      volet({ id: 'family', access: 'write' }),
      volet({ id: 'school' }),
      volet({ id: 'closed', access: 'none', notes: [] }),
      volet({ id: 'diary', category: 'childPrivate', access: 'write' }),
      volet({ id: 'draft', kind: 'privateDraft', mine: true, access: 'write' }),
    ],
  }) as unknown as SituationView;

const ids = (me: Partial<SituationView['me']>) => erasable(table(me)).map(({ id }) => id);

it('[RG7] only what may be one’s to erase is offered', () => {
  const written = ['note-family', 'note-diary', 'note-draft'];
  expect(ids({ familyPlace: 'relative' })).toEqual([...written, 'draft']);
  expect(ids({ familyPlace: 'child' })).toEqual([...written, 'diary', 'draft']);
  expect(ids({ familyPlace: 'holder' })).toEqual([
    'note-family',
    'note-school',
    'note-diary',
    'note-draft',
    'family',
    'school',
    'draft',
  ]);
  expect(ids({ role: 'facilitator', sector: 'social' })).toEqual([
    'note-family',
    'note-school',
    'note-diary',
    'note-draft',
    'family',
    'school',
    'closed',
    'draft',
    'all',
  ]);
});

it.each([
  ['autour de léa ', 'Autour de Léa', true],
  ["L'école", 'L’école', true],
  ['Autour  de Léa', 'Autour de Léa', true],
  ['', 'Autour de Léa', false],
  ['Autour de Lea', 'Autour de Léa', false],
])('[RG6] « %s » typed for « %s »', (typed, name, same) => {
  expect(isSameName(typed, name)).toBe(same);
});
