/** A value of a row, as both databases take it. */
export type BatchValue = string | number | Uint8Array;

/** One statement, run for each of its rows. `sql` has `?` where the values go. */
export interface BatchStatement {
  sql: string;
  rows: readonly (readonly BatchValue[])[];
}

/**
 * Writes that are many, small and alike: the updates of documents. All statements of a call are one transaction, on disk
 * when it resolves. On SQLite they run in a thread of their own, so that waiting for the disk holds up nobody.
 */
export interface BatchWriter {
  /** Gets ready, so that the first write doesn't wait for more than the disk. */
  start(): void;
  /** @returns how many rows each statement changed */
  write(statements: readonly BatchStatement[]): Promise<number[]>;
  close(): Promise<void>;
}
