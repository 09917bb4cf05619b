/** What is said only once so many of a room's pending edits are on disk, in the order it was asked for. */
export class AfterCommits<T> {
  #waiting: { count: number; what: T }[] = [];

  /** `count` edits are pending now: it is due when all of those are on disk. */
  add(count: number, what: T): void {
    this.#waiting.push({ count, what });
  }

  /** So many more edits are on disk. @returns what is due now */
  committed(count: number): T[] {
    if (this.#waiting.length === 0) return [];
    for (const each of this.#waiting) each.count -= count;
    const due = this.#waiting.filter((each) => each.count <= 0).map(({ what }) => what);
    this.#waiting = this.#waiting.filter((each) => each.count > 0);
    return due;
  }

  /** Everything, without waiting for the disk. */
  takeAll(): T[] {
    return this.#waiting.splice(0).map(({ what }) => what);
  }
}
