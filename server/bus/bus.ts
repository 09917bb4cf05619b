/** What one node tells the others. Updates are on disk when they are told. */
export type BusMessage =
  | { kind: 'updates'; document: string; epoch: number; updates: readonly Uint8Array[] }
  | { kind: 'presence'; document: string; frame: Uint8Array }
  | { kind: 'closed'; document: string };

/**
 * How rooms of several nodes hear of each other. A publisher doesn't hear itself. Until a bus between processes lands,
 * one process serves a store, and the in-process bus is all there is (docs/decisions).
 */
export interface Bus {
  publish(from: object, topic: string, message: BusMessage): void;
  subscribe(as: object, topic: string, listener: (message: BusMessage) => void): () => void;
}
