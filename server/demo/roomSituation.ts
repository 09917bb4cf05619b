import { SECTORS } from '#shared/domain/sector.ts';
import type { DemoSituation } from './demoSituation.ts';

/** Those who are at the table commune with nothing said: the MDPH comes by the family's agreement only. */
const SEATED = SECTORS.filter((sector) => sector !== 'mdph');

/** For load runs: situation number `room`, with its own members, an empty board and one empty note. */
export function roomSituation(room: number, members: number): DemoSituation {
  const nth = String(room + 1).padStart(3, '0');
  return {
    key: `room-${nth}`,
    name: `Salle ${nth} (exemple fictif)`,
    members: Array.from({ length: members }, (_, index) => ({
      key: `salle${nth}.membre${index + 1}`,
      name: `Membre ${index + 1} de la salle ${nth}`,
      role: index === 0 ? 'facilitator' : 'participant',
      sector: SEATED[index % SEATED.length] ?? 'other',
      ...(index % SEATED.length === 0 ? { familyPlace: 'holder' as const } : {}),
      function: '',
      organization: '',
    })),
    compartments: [
      { kind: 'common', elements: [], links: [], notes: [{ key: 'note', title: 'Note', blocks: [] }] },
    ],
    acronyms: [],
  };
}
