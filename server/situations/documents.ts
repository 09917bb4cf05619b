import type * as Y from 'yjs';

/**
 * What this slice asks of the sync core: reading a document, and edits that the server itself makes, in the order
 * of every edit (log, commit, apply, broadcast).
 */
export interface Documents {
  read<T>(documentName: string, read: (doc: Y.Doc) => T): Promise<T>;
  /** … and with the edits on their way to the disk: what a decision must know of */
  readLatest<T>(documentName: string, read: (doc: Y.Doc) => T): Promise<T>;
  /** @param author the account the edit is made for */
  edit(documentName: string, author: string, edit: (doc: Y.Doc) => void): Promise<void>;
  /** Forgets a document and its history; its sockets close. */
  remove(documentName: string): Promise<void>;
}

/** … and of getting documents ready. */
export interface Ahead {
  /** Loads them, for somebody who may read them and is about to. */
  openAhead(documentNames: Iterable<string>): void;
}
