import * as Y from 'yjs';
import type {
  DocumentStatus,
  OpenDocument,
  OtherPerson,
  PresenceFields,
  PresencePerson,
} from '#client/sync/index.ts';
import { REMOTE } from '#client/sync/index.ts';

interface Settable<T> {
  get: () => T;
  set: (value: T) => void;
  subscribe: (listener: () => void) => () => void;
}

function settable<T>(first: T): Settable<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const NOTHING: PresenceFields = {
  cursor: null,
  selection: [],
  drag: null,
  caret: null,
  viewport: null,
  editing: false,
  ink: null,
};

/** A table in one page: documents that hear one another, without a server. Each person has a replica of their own. */
export class FakeTable {
  readonly #seats: Seat[] = [];
  #waiting: (() => void)[] | null = null;
  #holdsCarets = false;

  sit(person: PresencePerson): Seat {
    const seat = new Seat(person, this);
    this.#seats.push(seat);
    return seat;
  }

  spread(from: Seat, update: Uint8Array): void {
    const deliver = () => {
      for (const seat of this.#seats) if (seat !== from) seat.receive(update);
    };
    if (this.#waiting) this.#waiting.push(deliver);
    else deliver();
  }

  deafen(deaf: boolean): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = deaf ? waiting : null;
    if (!deaf) for (const deliver of waiting) deliver();
  }

  holdCarets(): void {
    this.#holdsCarets = true;
  }

  get holdsCarets(): boolean {
    return this.#holdsCarets;
  }

  /** To everybody but who it is of: as on a real table, one's own caret is no news to oneself. */
  show(whose: Seat): void {
    for (const seat of this.#seats.filter((one) => one !== whose))
      seat.others.set(
        this.#seats
          .filter((other) => other !== seat)
          .map(({ person, fields }, connection) => ({ connection, person, fields })),
      );
  }
}

class Seat {
  readonly person: PresencePerson;
  readonly #table: FakeTable;
  readonly others = settable<readonly OtherPerson[]>([]);
  fields = NOTHING;
  readonly current = settable({ doc: new Y.Doc(), generation: 0 });
  readonly synced = settable(true);
  readonly status = settable<DocumentStatus>({ state: 'saved' });
  readonly document: OpenDocument;

  constructor(person: PresencePerson, table: FakeTable) {
    this.person = person;
    this.#table = table;
    this.#listen(this.current.get().doc);
    const { current, synced, status, others } = this;
    this.document = {
      name: 'note:stage',
      get doc() {
        return current.get().doc;
      },
      current,
      synced,
      status,
      presence: {
        set: (fields) => {
          if (fields.caret === null && table.holdsCarets) return;
          this.fields = { ...this.fields, ...fields };
          table.show(this);
        },
        others,
      },
      setReadOnly: () => undefined,
      resume: () => undefined,
      takeBack: () => undefined,
      close: () => undefined,
    };
  }

  get doc(): Y.Doc {
    return this.current.get().doc;
  }

  receive(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, REMOTE);
  }

  /** What a refusal does: the document is thrown away and comes anew as the others have it. */
  replace(from: Y.Doc): void {
    const { generation } = this.current.get();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(from), REMOTE);
    this.#listen(doc);
    this.current.set({ doc, generation: generation + 1 });
  }

  #listen(doc: Y.Doc): void {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE) this.#table.spread(this, update);
    });
  }
}

export type { Seat };
