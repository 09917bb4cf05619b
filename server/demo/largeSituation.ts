import { sampleTable } from '#shared/testing/sampleTable.ts';
import type { DemoSituation } from './demoSituation.ts';
import { demoWords } from './demoWords.ts';
import { lina } from './lina.ts';

const LARGE = { people: 300, links: 600, seed: 7 };

/** One situation as large as they come: 300 people and 600 links on the table commune. */
export function largeSituation(): DemoSituation {
  const { elements, links } = sampleTable({ compartment: 'common', ...LARGE });
  return {
    key: 'large',
    name: 'Grande carte (exemple fictif)',
    members: lina.members,
    compartments: [
      {
        kind: 'common',
        elements,
        links,
        notes: [
          {
            key: 'note',
            title: 'Note',
            blocks: [demoWords.p('Une carte de 300 personnes et 600 liens, tirée au sort.')],
          },
        ],
      },
      { kind: 'family', elements: [], links: [], notes: [] },
    ],
    acronyms: [],
  };
}
