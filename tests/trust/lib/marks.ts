import { randomBytes } from 'node:crypto';

/** What carries a mark. A compartment's own name is known to its facilitators too, who manage it; the rest is content. */
export type MarkKind =
  | 'text'
  | 'letters'
  | 'recordId'
  | 'name'
  | 'label'
  | 'href'
  | 'mention'
  | 'presence'
  | 'noteTitle'
  | 'noteId'
  | 'proposal'
  | 'ink'
  | 'picture'
  | 'pictureId'
  | 'snapshotName'
  | 'snapshotId'
  | 'compartmentName'
  | 'compartmentId';

/** Where a mark is to be found, and from when until when it may be handed out there (performance.now()). */
export interface Home {
  compartment: string;
  from: number;
  until: number;
}

export interface Mark {
  text: string;
  kind: MarkKind;
  homes: Home[];
}

/** What a mark begins with. A shorter piece of one (a title cut off, a word torn apart) is still known for what it is. */
const HEAD = 'Kx';
const MARK = /Kx[0-9a-f]{10,32}/g;
const ENOUGH = HEAD.length + 10;
/** Bytes that tell one picture from another: three by three, so that base64 of the whole holds base64 of the piece. */
const PIECE = 24;

/** Every mark of a run, found again in whatever bytes somebody got. */
export class Marks {
  readonly #byHead = new Map<string, Mark>();
  readonly #ids = new Map<string, Mark>();
  readonly #guises = new Map<string, Mark>();

  /** 128 random bits that stand nowhere else; also a valid id of a record. */
  make(kind: MarkKind, compartment: string, from = performance.now()): Mark {
    const text = `${HEAD}${randomBytes(16).toString('hex')}`;
    const mark = { text, kind, homes: [{ compartment, from, until: Number.POSITIVE_INFINITY }] };
    this.#byHead.set(text.slice(0, ENOUGH), mark);
    return mark;
  }

  /** An id the server made: it too may be in nobody else's bytes. */
  id(text: string, kind: MarkKind, compartment: string, from: number): Mark {
    const mark = { text, kind, homes: [{ compartment, from, until: Number.POSITIVE_INFINITY }] };
    this.#ids.set(text, mark);
    return mark;
  }

  /** It goes about as these bytes too, as they are or written in letters: a picture's, once the server made it anew. */
  also(mark: Mark, bytes: Uint8Array): void {
    const from = Math.floor(bytes.length / 2 / PIECE) * PIECE;
    const piece = Buffer.from(bytes.subarray(from, from + PIECE));
    for (const as of ['latin1', 'hex', 'base64'] as const) this.#guises.set(piece.toString(as), mark);
  }

  /** What had this id is gone. */
  endId(text: string): void {
    for (const { compartment } of this.#ids.get(text)?.homes ?? [])
      endMark(this.#ids.get(text) as Mark, compartment);
  }

  /** The marks in a text, each once; only those that end after its first `known` characters. */
  in(text: string, known = 0): Set<Mark> {
    const found = new Set<Mark>();
    for (const match of text.matchAll(MARK)) {
      const mark = this.#byHead.get(match[0].slice(0, ENOUGH));
      if (mark && match.index + match[0].length > known) found.add(mark);
    }
    for (const texts of [this.#ids, this.#guises])
      for (const [id, mark] of texts) if (text.includes(id, known - id.length + 1)) found.add(mark);
    return found;
  }

  get count(): number {
    return this.#byHead.size + this.#ids.size;
  }

  all(): Mark[] {
    return [...this.#byHead.values(), ...this.#ids.values()];
  }
}

/** It isn't handed out any more at that home: the text was deleted, the element moved, the pointer went on. */
export function endMark(mark: Mark, compartment: string, until = performance.now()): void {
  for (const home of mark.homes)
    if (home.compartment === compartment) home.until = Math.min(home.until, until);
}
