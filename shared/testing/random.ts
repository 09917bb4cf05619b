export interface Random {
  /** a float in [0, 1) */
  next(): number;
  /** an integer in [0, below) */
  int(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** an id that `idSchema` accepts, the same for the same seed */
  id(): string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A seeded generator (mulberry32): the same seed always tells the same story, so a failure can be told again. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    next,
    int,
    pick: (from) => {
      const one = from[int(from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    id: () => Array.from({ length: 22 }, () => LETTERS[int(LETTERS.length)]).join(''),
  };
}
