import type { Mark } from './marks.ts';
import { maySee, type Told } from './oracle.ts';
import type { Sighting } from './person.ts';

/** What is allowed on the way out after the door closed. */
export const GRACE_MS = 100;

/** A stretch of time in which nobody changed anything; the moments of a change belong to both sides of it. */
interface Stretch {
  told: Told;
  from: number;
  until: number;
}

/** What was true when, for the judge: each change with the time it was asked for and the time it was answered. */
export class Timeline {
  readonly #stretches: Stretch[];
  readonly #stalls: { from: number; until: number }[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(told: Told) {
    // Since ever: what was made before the judge came is judged as it was when it came.
    this.#stretches = [{ told: structuredClone(told), from: 0, until: Number.POSITIVE_INFINITY }];
    // A moment in which this very process was held up is no lateness of the server's.
    let last = performance.now();
    this.#timer = setInterval(() => {
      const now = performance.now();
      if (now - last > 2 * TICK_MS) this.#stalls.push({ from: last + TICK_MS, until: now });
      last = now;
    }, TICK_MS);
    this.#timer.unref();
  }

  /** Something changed: asked for at one moment, known to be done at another. */
  changed(told: Told, asked: number, answered: number): void {
    const last = this.#stretches.at(-1);
    if (last) last.until = answered;
    this.#stretches.push({ told: structuredClone(told), from: asked, until: Number.POSITIVE_INFINITY });
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Why these bytes should not have been there, or null when they may. */
  wrong({ person, mark, at }: Sighting): string | null {
    const handed = mark.homes.filter((home) => this.#couldBeHanded(person, mark, home, at));
    if (handed.length === 0) return 'never theirs to see';
    if (handed.some(({ compartment }) => this.#isIn(person, mark, compartment, at))) return null;
    return `too late: ${this.#lateness(person, mark, at).toFixed(0)} ms after the door closed`;
  }

  #couldBeHanded(person: string, mark: Mark, home: Mark['homes'][number], at: number): boolean {
    return this.#stretches.some(({ told, from, until }) => {
      const first = Math.max(from, home.from);
      const last = Math.min(until, home.until, at);
      return first <= last && sees({ told, person, mark, place: home.compartment, first, last });
    });
  }

  #isIn(person: string, mark: Mark, place: string, at: number): boolean {
    return this.#stretches.some(({ told, from, until }) => {
      const grace = GRACE_MS + this.#stalledBetween(Math.min(until, at), at);
      const first = Math.max(from, at - grace);
      const last = Math.min(until, at);
      return from <= at && first <= last && sees({ told, person, mark, place, first, last });
    });
  }

  #lateness(person: string, mark: Mark, at: number): number {
    const ends = this.#stretches
      .filter(({ told, from, until }) =>
        mark.homes.some(({ compartment: place }) =>
          sees({ told, person, mark, place, first: from, last: Math.min(until, at) }),
        ),
      )
      .map(({ until }) => until);
    return at - Math.max(0, ...ends);
  }

  /** Milliseconds of that time in which this process stood still. */
  #stalledBetween(from: number, until: number): number {
    let sum = 0;
    for (const stall of this.#stalls)
      sum += Math.max(0, Math.min(stall.until, until) - Math.max(stall.from, from));
    return sum;
  }
}

const TICK_MS = 5;

/** Whether the judge's rules let somebody know of a mark at any moment from `first` to `last` (performance.now()). */
function sees(of: {
  told: Told;
  person: string;
  mark: Mark;
  place: string;
  first: number;
  last: number;
}): boolean {
  const { told, person, mark, place } = of;
  const [first, last] = [clockAt(of.first), clockAt(of.last)];
  if (mark.kind === 'compartmentName' || mark.kind === 'compartmentId') {
    const who = told.people[person];
    const manages = who?.here === true && who.signedIn && who.role === 'facilitator';
    if (manages && told.compartments[place]?.owner === null) return true;
    if (told.compartments[place]?.knownTo.includes(person)) return true;
  }
  const moments = told.said
    .flatMap(({ from, until }) => (until === null ? [from] : [from, until - 1, until]))
    .filter((moment) => first <= moment && moment <= last);
  return [first, last, ...moments].some((clock) => maySee(told, person, place, clock) !== 'none');
}

function clockAt(at: number): number {
  return performance.timeOrigin + at;
}
