/** A value that changes and says so. Shaped for React's `useSyncExternalStore`; knows nothing of React. */
export interface Readable<T> {
  /** the same object until the value changes */
  get(): T;
  /** calls `listener` after each change; hands back the way to stop */
  subscribe(listener: () => void): () => void;
}
