import type { Point } from '../../board/element.ts';
import type { KinFamily, KinPerson } from '../kinFamily.ts';

interface Told {
  /** `Ana 1980` a woman, `Bo. 1979` a man, `Cy?` nobody says; the year may be left out */
  people: string;
  /** `Ana + Bo, Ana / Cy`: a couple, and one that is over */
  couples?: string;
  /** `Ana Bo > Dan Eve, Ana > Fay`; a word before `:` is the filiation, `=` between two children makes them twins */
  children?: string;
  /** `home: Ana Dan` */
  households?: string;
  /** `school: Dan Eve` */
  services?: string;
}

/** A family in a few words, for tests: everybody is 100 px wide and 96 high. */
export function familyOf({
  people,
  couples = '',
  children = '',
  households = '',
  services = '',
}: Told): KinFamily {
  return {
    people: parts(people).map(person),
    couples: parts(couples).map((couple) => {
      const [a = '', b = ''] = couple.split(/[+/]/).map((name) => name.trim());
      return { a, b, ended: couple.includes('/'), since: null };
    }),
    children: parts(children).flatMap((told) => {
      const [filiation, family = ''] = told.includes(':') ? told.split(':') : ['biological', told];
      const [parents = '', born = ''] = family.split('>');
      return born
        .trim()
        .split(/\s+/)
        .flatMap((names) =>
          names.split('=').map((child) => ({
            child,
            parents: parents.trim().split(/\s+/),
            filiation: (filiation ?? '').trim(),
            twins: names.includes('=') ? names : null,
          })),
        );
    }),
    households: parts(households).map(named),
    services: parts(services).map((service) => {
      const { id, members } = named(service);
      return { id, width: 128, height: 88, joined: members, at: null, pinned: false };
    }),
  };
}

/** The same family where the layout put it, each put there by hand or not. */
export function placed(family: KinFamily, places: ReadonlyMap<string, Point>, pinned = false): KinFamily {
  const there = <T extends { id: string; at: Point | null; pinned: boolean }>(one: T): T => {
    const at = places.get(one.id);
    return at ? { ...one, at, pinned } : one;
  };
  return { ...family, people: family.people.map(there), services: family.services.map(there) };
}

function parts(told: string): string[] {
  return told
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function named(told: string): { id: string; members: string[] } {
  const [id = '', members = ''] = told.split(':');
  return { id: id.trim(), members: members.trim().split(/\s+/).filter(Boolean) };
}

function person(told: string): KinPerson {
  const [name = '', birth = null] = told.split(' ');
  return {
    id: name.replace(/[.?]$/, ''),
    birth,
    rank: null,
    symbol: name.endsWith('.') ? 'square' : name.endsWith('?') ? 'diamond' : 'circle',
    at: null,
    pinned: false,
    width: 100,
    height: 96,
    above: 30,
  };
}
