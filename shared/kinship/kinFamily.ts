import type { Point } from '../board/element.ts';

/** A family as the layout takes it: plain ids, sizes in board pixels. Whoever calls maps its own keys. */
export interface KinFamily {
  people: readonly KinPerson[];
  couples: readonly KinCouple[];
  children: readonly KinChild[];
  households: readonly { id: string; members: readonly string[] }[];
  services: readonly KinService[];
}

export interface KinPerson {
  id: string;
  /** as much of an ISO date as is known, `~` in front when about: what orders brothers and sisters */
  birth: string | null;
  /** which child of its parents, as the table told it; says where dates don't */
  rank: number | null;
  symbol: string;
  /** where it stands now, its symbol's middle; null when it was never placed */
  at: Point | null;
  /** put there by hand: the layout leaves it */
  pinned: boolean;
  /** symbol and words together, px, centred on the symbol from left to right */
  width: number;
  height: number;
  /** how much of the height is above the symbol's middle; without it, what a symbol takes */
  above?: number;
  /** stands round the family rather than in it, when nothing ties it to anyone (a neighbour, a friend) */
  around?: boolean;
}

export interface KinCouple {
  a: string;
  b: string;
  ended: boolean;
  /** as much of an ISO date as is known */
  since: string | null;
}

export interface KinChild {
  child: string;
  /** one, two or more; a child with other parents too has one of these for each set */
  parents: readonly string[];
  filiation: string;
  /** children born together share a word */
  twins: string | null;
}

/** A structure, or whoever else stands outside: placed in a ring, near those it is joined to. */
export interface KinService {
  id: string;
  width: number;
  height: number;
  /** people, or other services, that it has links with */
  joined: readonly string[];
  /** its middle */
  at: Point | null;
  pinned: boolean;
}
