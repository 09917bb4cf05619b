import { Maillage } from '../../tests/e2e/harness/maillage.ts';

/** A real server with the situation of 300 people and 600 links, and people of its table signed in. */
export interface House {
  url: string;
  tableUrl: string;
  people: number;
  /** of the nth person at that table; the first is its facilitator */
  cookie(member: number): { name: string; value: string };
  /** the same data, a process that has nothing in memory */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const PEOPLE = 300;

export async function openHouse(): Promise<House> {
  const maillage = await Maillage.open();
  const seeded = await maillage.seed('--size', 'large', '--with-sessions');
  const large = seeded.situations.at(-1);
  if (large === undefined) throw new Error('no large situation was seeded');
  const cookies = seeded.accounts.flatMap(({ cookie }) => (cookie === undefined ? [] : [cookie]));
  return {
    url: maillage.url,
    tableUrl: `${maillage.url}/situations/${large.id}`,
    people: PEOPLE,
    cookie(member) {
      const [name = '', ...value] = (cookies[member] ?? '').split('=');
      return { name, value: value.join('=') };
    },
    async restart() {
      await maillage.stop();
      await maillage.start();
    },
    close: () => maillage.close(),
  };
}
