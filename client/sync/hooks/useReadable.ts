import { useSyncExternalStore } from 'react';
import type { Readable } from '../readable.ts';

/** The value of a `Readable`, and a render when it changes. */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get, readable.get);
}
