import * as Y from 'yjs';
import { BOARD_ROOTS } from '#shared/board/index.ts';
import { NOTE_ROOT } from '#shared/note/noteRoot.ts';
import type { DocumentKind } from '#shared/protocol/documentName.ts';
import type { UpdateOutline } from '../guard/readUpdate.ts';
import { applyInPieces } from './applyInPieces.ts';

/** Bytes of committed updates kept beside the base before it is made anew; the base's own size if that is more. */
const TAIL_BYTES = 32 * 1024;
/** A document with less than this part of its limit left is full: else each small edit would have it encoded anew. */
const KEPT_FREE = 1 / 128;

export interface Tried {
  transaction: Y.Transaction;
  /** what the document did not have yet, encoded anew; `null` when there was nothing */
  news: Uint8Array | null;
}

/**
 * A document as the server holds it. One `Y.Doc` has everything that passed the gate, committed or on its way to the
 * disk; beside it lie, encoded, the committed state of some time ago (`base`) and what was committed since (`tail`), from
 * which the document is made again when an edit is refused after it was tried. A second live document would cost a second
 * application of every update and twice the memory; refusals are rare and rationed. SY20, SY21.
 */
export class Replica {
  readonly #kind: DocumentKind;
  #doc: Y.Doc;
  #base: Uint8Array;
  #tail: Uint8Array[];
  #tailBytes = 0;
  #pending: Uint8Array[] = [];
  /** no less than what the document takes, encoded: what it took when that was last looked at, and all that came since */
  #atMost = 0;

  /** Throws when the parts don't make a whole document. */
  constructor(kind: DocumentKind, base: Uint8Array | null, updates: Uint8Array[]) {
    this.#kind = kind;
    this.#base = base ?? Y.encodeStateAsUpdate(new Y.Doc());
    this.#tail = updates;
    for (const update of updates) this.#tailBytes += update.length;
    this.#atMost = this.#base.length + this.#tailBytes;
    this.#doc = this.#build([]);
    if (hasGaps(this.#doc)) throw new Error('the stored updates do not make a whole document');
  }

  /** Committed or pending: what the next edit is checked against. */
  get doc(): Y.Doc {
    return this.#doc;
  }

  get hasPending(): boolean {
    return this.#pending.length > 0;
  }

  /** Only what is on disk. While nothing is pending this is {@link doc} itself: look, don't touch. */
  committed(): Y.Doc {
    return this.hasPending ? this.#build([]) : this.#doc;
  }

  /** Applies an update to the document, for the gate to look at. Follow with {@link accept} or, also when it throws, {@link undo}. */
  try(update: Uint8Array, outline: UpdateOutline, reencode: boolean): Tried {
    let news: Uint8Array | null = null;
    const listen = (encoded: Uint8Array) => {
      news = encoded;
    };
    if (reencode) this.#doc.once('update', listen);
    try {
      const transaction = this.#doc.transact((outer) => {
        applyInPieces(update, outline, (piece) => applyAsIs(outer, piece));
        return outer;
      });
      return { transaction, news };
    } finally {
      if (reencode) this.#doc.off('update', listen);
    }
  }

  hasGaps(): boolean {
    return hasGaps(this.#doc);
  }

  accept(update: Uint8Array): void {
    this.#pending.push(update);
    this.#atMost += update.length;
  }

  /** Whether the document may grow by so many bytes. It is encoded, to be sure, only when it may have grown too far. SY27. */
  hasRoomFor(bytes: number, limit: number): boolean {
    if (this.#atMost + bytes <= limit * (1 - KEPT_FREE)) return true;
    this.#atMost = Y.encodeStateAsUpdate(this.#doc).length;
    return this.#atMost + bytes <= limit * (1 - 2 * KEPT_FREE);
  }

  /** The document without what was tried last: a copy, for the gate to compare with. It costs what a load costs. */
  before(): Y.Doc {
    return this.#build(this.#pending);
  }

  /** Makes the document again without what was tried last. */
  undo(): void {
    this.#doc.destroy();
    this.#doc = this.#build(this.#pending);
  }

  /** The oldest `count` pending updates are on disk. */
  commit(count: number): void {
    for (const update of this.#pending.splice(0, count)) {
      this.#tail.push(update);
      this.#tailBytes += update.length;
    }
    if (!this.hasPending && this.#tailBytes > Math.max(TAIL_BYTES, this.#base.length)) this.rebase();
  }

  /** The committed state, encoded: deleted content is not in it. Becomes the base. SY50. */
  rebase(): Uint8Array {
    this.#base = Y.encodeStateAsUpdate(this.committed());
    this.#tail = [];
    this.#tailBytes = 0;
    return this.#base;
  }

  destroy(): void {
    this.#doc.destroy();
  }

  #build(pending: readonly Uint8Array[]): Y.Doc {
    const doc = emptyDocument(this.#kind);
    doc.transact((outer) => {
      applyAsIs(outer, this.#base);
      for (const update of this.#tail) applyAsIs(outer, update);
      for (const update of pending) applyAsIs(outer, update);
    });
    return doc;
  }
}

/** Yjs announces eight things in each transaction, and makes a map and an array for each that nobody listens to. */
class QuietDoc extends Y.Doc {
  override emit: Y.Doc['emit'] = (name, args) => {
    if (this._observers.has(name)) super.emit(name, args);
  };
}

/** A document of this kind with its roots defined, and nothing in it. */
export function emptyDocument(kind: DocumentKind): Y.Doc {
  const doc = new QuietDoc();
  if (kind === 'note') doc.getXmlFragment(NOTE_ROOT);
  else for (const root of BOARD_ROOTS) doc.getMap(root);
  return doc;
}

/**
 * Applies an update and nothing more. After an update from elsewhere Yjs tidies formatting away, in a transaction of its
 * own: here that would be deletions that are in no log and reach nobody, and the same deletions of a client would then be
 * taken for known (SY8). It doesn't tidy after what was done here. SY21.
 */
function applyAsIs(transaction: Y.Transaction, update: Uint8Array): void {
  Y.applyUpdate(transaction.doc, update);
  transaction.local = true;
}

function hasGaps(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
