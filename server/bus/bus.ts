/** What one node tells the others of a document: updates that are on disk. */
export type BusMessage = readonly Uint8Array[];

/**
 * How rooms of several nodes hear of each other. A publisher doesn't hear itself. Until a bus between processes lands,
 * one process serves a store, and the in-process bus is all there is.
 */
export interface Bus {
  publish(from: object, topic: string, message: BusMessage): void;
  subscribe(as: object, topic: string, listener: (message: BusMessage) => void): () => void;
}
