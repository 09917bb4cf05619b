/** A token bucket: so many at once, so many each second. */
export class Bucket {
  #tokens: number;
  #at: number;
  readonly #burst: number;
  readonly #perSecond: number;

  constructor(burst: number, perSecond: number, now: number) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#tokens = burst;
    this.#at = now;
  }

  /** Takes `amount`, or answers `false` and takes nothing. */
  take(amount: number, now: number): boolean {
    const tokens = this.has(now);
    if (tokens < amount) return false;
    this.#tokens = tokens - amount;
    this.#at = now;
    return true;
  }

  /** What could be taken now. */
  has(now: number): number {
    return Math.min(this.#burst, this.#tokens + ((now - this.#at) / 1_000) * this.#perSecond);
  }

  isFull(now: number): boolean {
    return this.has(now) >= this.#burst;
  }
}
