import type { Readable } from './readable.ts';

interface Writable<T> extends Readable<T> {
  set(value: T): void;
}

/** A `Readable` its owner may set. Setting what is already there tells nobody. */
export function writable<T>(first: T, same: (a: T, b: T) => boolean = Object.is): Writable<T> {
  const listeners = new Set<() => void>();
  let current = first;
  return {
    get: () => current,
    set(value) {
      if (same(current, value)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
