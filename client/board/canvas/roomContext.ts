import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Room } from './room.ts';

export const RoomContext = createContext<Room | null>(null);

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('the canvas’ parts need its room');
  return room;
}

interface Source<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

export function useStore<T>(source: Source<T>): T {
  return useSyncExternalStore(source.subscribe, source.get, source.get);
}

/** The part of a store that this component shows: it renders again only when that part is another. */
export function useSelected<T, S>(source: Source<T>, select: (value: T) => S): S {
  const get = useCallback(() => select(source.get()), [source, select]);
  return useSyncExternalStore(source.subscribe, get, get);
}
