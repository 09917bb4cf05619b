import * as Y from 'yjs';
import type { SituationFacts } from '#shared/policy/index.ts';
import type { CloseReason } from '#shared/protocol/closeCodes.ts';
import type { DocumentKind } from '#shared/protocol/documentName.ts';
import type { ByteReader } from '../guard/byteReader.ts';
import { checkOutline } from '../guard/checkOutline.ts';
import { readUpdate, type UpdateOutline } from '../guard/readUpdate.ts';
import type { EntryOwner } from '../log/committer.ts';
import type { Seal } from '../log/seal.ts';
import type { Binding, LogEntry } from '../log/updateLog.ts';
import type { SyncContext } from '../syncContext.ts';
import { AfterCommits } from './afterCommits.ts';
import { broadcast, type Done } from './broadcast.ts';
import type { Connection } from './connection.ts';
import { ackFrame, epochFrame, roomStateFrame, step1Frame, step2Frame, updateFrame } from './frames.ts';
import { freshClientId } from './freshClientId.ts';
import { gate } from './gate.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Replica } from './replica.ts';
import type { RoomParts } from './roomParts.ts';

/** The account that owns the client ids under which the server itself writes. No account's id is that short. */
export const SERVER_ACCOUNT = 'server';

interface Pending extends Done {
  update: Uint8Array;
  /** for an edit of the server itself */
  tell: ((error?: Error) => void) | null;
}

/** One document and its listeners: guard → gate → log → commit → broadcast → acknowledge. Rules SY1–SY9, SY20–SY34. */
export class Room implements EntryOwner {
  readonly document: string;
  readonly kind: DocumentKind;
  readonly situationId: string;
  readonly compartmentId: string;
  readonly epoch: number;
  readonly replica: Replica;
  readonly connections = new Set<Connection>();
  readonly #context: SyncContext;
  readonly #seal: Seal;
  readonly #owners = new Map<number, string>();
  readonly #unsubscribe: () => void;
  #pending: Pending[] = [];
  #pendingBytes = 0;
  /** answers that hold edits on their way to the disk */
  readonly #answers = new AfterCommits<{ connection: Connection; frame: Buffer; asked: Uint8Array }>();
  /** senders of what was known already, and may be known from an edit on its way to the disk */
  readonly #repeats = new AfterCommits<Connection>();
  #seq: number;
  #committedSeq: number;
  logged: { updates: number; bytes: number; snapshotBytes: number };
  loggedSince = 0;
  isDegraded = false;
  isClosed = false;
  emptySince: number;
  /** while work is done on it from inside the server */
  holds = 0;
  /** the facts that all connections were last judged on, and until when that verdict stands */
  judgedOn: SituationFacts | null = null;
  judgedUntil = 0;
  #fullState: Uint8Array | null = null;

  constructor(parts: RoomParts) {
    this.#context = parts.context;
    this.document = parts.document;
    this.kind = parts.kind;
    this.situationId = parts.situationId;
    this.compartmentId = parts.compartmentId;
    this.epoch = parts.epoch;
    this.replica = parts.replica;
    this.#seal = parts.seal;
    this.#seq = parts.seq;
    this.#committedSeq = parts.seq;
    this.logged = parts.logged;
    this.emptySince = parts.context.now();
    if (parts.logged.updates > 0) this.loggedSince = this.emptySince;
    for (const { clientId, accountId } of parts.bindings) this.#owners.set(clientId, accountId);
    // Another node wrote to the document: until nodes share rooms, this one's copy is out of date.
    this.#unsubscribe = parts.context.bus.subscribe(parts.context, this.document, () => this.fail());
  }

  get hasPending(): boolean {
    return this.#pending.length > 0;
  }

  get committedSeq(): number {
    return this.#committedSeq;
  }

  get bindings(): Binding[] {
    return [...this.#owners].map(([clientId, accountId]) => ({ clientId, accountId }));
  }

  get seal(): Seal {
    return this.#seal;
  }

  /** Lets somebody in whom the policy has just let in, in the same turn. SY3. */
  join(connection: Connection): void {
    const now = this.#context.now();
    connection.room = this;
    this.connections.add(connection);
    if (connection.wantsAcks) {
      connection.send(epochFrame(this.epoch), now);
      if (this.isDegraded) connection.send(roomStateFrame('degraded'), now);
    }
    if (connection.access === 'write')
      connection.send(step1Frame(Y.encodeStateVector(this.replica.doc)), now);
    for (const other of this.connections)
      if (other !== connection && other.presenceFrame) connection.send(other.presenceFrame, now);
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return;
    this.#context.presence.gone(this, connection);
    if (this.connections.size === 0) this.emptySince = this.#context.now();
  }

  /** Answers a state vector with what it misses, once all of that is on disk; at once when nothing gets there now. */
  answer(connection: Connection, stateVector: Map<number, number>, encoded: Uint8Array): void {
    if (this.isDegraded && this.hasPending) {
      this.#answerCommitted(connection, encoded);
      return;
    }
    const { doc } = this.replica;
    const missing = stateVector.size === 0 ? this.#everything() : Y.encodeStateAsUpdate(doc, encoded);
    const frame = step2Frame(missing);
    if (this.hasPending)
      this.#answers.add(this.#pending.length, { connection, frame, asked: encoded.slice() });
    else connection.sendAsked(frame, this.#context.now());
  }

  /** Gets ready what the first who joins will ask for. */
  readAhead(): void {
    this.#everything();
  }

  #answerCommitted(connection: Connection, encoded: Uint8Array): void {
    const committed = this.replica.committed();
    connection.sendAsked(step2Frame(Y.encodeStateAsUpdate(committed, encoded)), this.#context.now());
    if (committed !== this.replica.doc) committed.destroy();
  }

  /** One update frame. A refusal, or a throw, leaves the document as it was and ends the connection. SY6–SY8. */
  receive(connection: Connection, reader: ByteReader, isStep2: boolean): void {
    connection.received += 1;
    const refusal = this.#consider(connection, reader, isStep2);
    if (refusal === null) return;
    this.#context.metrics.refused(refusal.close);
    this.#context.log.warn(
      { document: this.document, account: connection.principal.accountId, close: refusal.close },
      `an edit was refused: ${refusal.because}`,
    );
    connection.close(refusal.close);
  }

  #consider(connection: Connection, reader: ByteReader, isStep2: boolean): Refusal | null {
    const { accountId } = connection.principal;
    const { limits } = this.#context;
    const update = reader.bytes.subarray(reader.at);
    const outline = readUpdate(reader, this.kind);
    const checked = checkOutline({
      doc: this.replica.doc,
      outline,
      accountId,
      ownerOf: (client) => this.#owners.get(client),
    });
    if (!checked.ok) return refuse('editRefused', checked.because);
    if (!checked.isNews) {
      this.#acknowledgeRepeat(connection, outline);
      return null;
    }
    if (connection.access !== 'write') return refuse('editRefused', 'not a writer');
    if (this.#pendingBytes + update.length > limits.pendingBytesPerRoom)
      return refuse('overloaded', 'too much waits for the store');
    connection.clientIds += checked.newClients.length;
    if (connection.clientIds > limits.clientIdsPerConnection)
      return refuse('editRefused', 'too many client ids');
    if (!this.#context.mayBeRefused(accountId)) return refuse('slowDown', 'too many refusals');
    if (outline.structs > 0 && !this.replica.hasRoomFor(update.length, limits.documentBytes)) {
      this.#context.wasRefused(accountId);
      return refuse('tooLarge', 'a full document');
    }
    const tried = this.#try({ update, outline, isStep2, accountId });
    if (typeof tried === 'string') {
      this.#context.wasRefused(accountId);
      return refuse('editRefused', tried);
    }
    connection.inFlight += 1;
    this.#submit({
      update: tried.update,
      author: connection,
      nth: connection.received,
      accountId,
      newClients: checked.newClients,
      tell: null,
    });
    return null;
  }

  /** Tries an update on the document; undoes it when it may not stay. @returns why not, or the bytes to keep */
  #try(edit: {
    update: Uint8Array;
    outline: UpdateOutline;
    isStep2: boolean;
    accountId: string;
  }): { update: Uint8Array } | string {
    const { update, outline, isStep2, accountId } = edit;
    const facts = this.#context.book.factsNow(this.situationId);
    if (facts === null) return 'unknown facts';
    let why = 'a throw';
    try {
      const { transaction, news } = this.replica.try(update, outline, isStep2);
      if (this.replica.hasGaps()) why = 'a missing part';
      else {
        const answer = this.#ask(transaction, facts, accountId);
        // What comes from the reader is a view on a buffer that the socket reads into: it is copied into its frame.
        if (answer.ok) return { update: news ?? update };
        why = answer.because;
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#context.log.error({ document: this.document, err: error }, 'applying an edit threw');
    }
    this.replica.undo();
    return why;
  }

  #ask(transaction: Y.Transaction, facts: SituationFacts, accountId: string | null) {
    return gate({
      doc: this.replica.doc,
      before: () => this.replica.before(),
      kind: this.kind,
      transaction,
      facts,
      toCome: this.#context.book.factsToCome(this.situationId),
      accountId,
      compartmentId: this.compartmentId,
      now: this.#context.now(),
    });
  }

  #submit(of: {
    update: Uint8Array;
    author: Connection | null;
    nth: number;
    accountId: string;
    newClients: readonly number[];
    tell: ((error?: Error) => void) | null;
  }): void {
    const frame = updateFrame(of.update);
    const update = frame.subarray(frame.length - of.update.length);
    this.#seq += 1;
    const { document, epoch } = this;
    const bytes = this.#seal.seal(update, { document, epoch, seq: this.#seq, as: 'update' });
    for (const client of of.newClients) this.#owners.set(client, of.accountId);
    const bindings = of.newClients.map((clientId) => ({ clientId, accountId: of.accountId }));
    this.replica.accept(update);
    this.#pending.push({ frame, update, author: of.author, nth: of.nth, tell: of.tell });
    this.#pendingBytes += update.length;
    this.#fullState = null;
    this.#context.committer.submit(this, { document, epoch, seq: this.#seq, bytes, bindings });
  }

  onCommitted(entries: readonly LogEntry[]): void {
    const now = this.#context.now();
    const done = this.#pending.splice(0, entries.length);
    for (const { update } of done) this.#pendingBytes -= update.length;
    this.#committedSeq = entries.at(-1)?.seq ?? this.#committedSeq;
    this.replica.commit(done.length);
    if (this.logged.updates === 0) this.loggedSince = now;
    this.logged.updates += entries.length;
    for (const { bytes } of entries) this.logged.bytes += bytes.length;
    for (const { tell } of done) tell?.();
    if (this.isClosed) return;
    const updates = done.map(({ update }) => update);
    this.#context.bus.publish(this.#context, this.document, updates);
    this.#context.authorise(this, now);
    broadcast(this.connections, done, now);
    this.#context.metrics.delivered(done.length, this.connections.size);
    this.#answerWaiting(done.length, now);
    if (this.isDegraded) this.#tellState('ok', now);
    this.#context.onLogged(this);
  }

  onTrouble(): void {
    if (this.isDegraded || this.isClosed) return;
    this.#tellState('degraded', this.#context.now());
    for (const { connection, asked } of this.#answers.takeAll()) this.#answerCommitted(connection, asked);
  }

  onConflict(): void {
    this.fail();
  }

  /** What is in memory can't be trusted any more: everybody loads anew. */
  fail(): void {
    this.#context.log.error({ document: this.document }, 'the room is given up');
    for (const { tell } of this.#pending) tell?.(new Error('the room was given up'));
    this.#pending = [];
    this.#context.forget(this);
    this.closeAll('restarting');
  }

  /** What waited for what is on disk now. */
  #answerWaiting(commits: number, now: number): void {
    for (const { connection, frame } of this.#answers.committed(commits)) connection.sendAsked(frame, now);
    for (const connection of this.#repeats.committed(commits)) {
      connection.inFlight -= 1;
      this.#acknowledge(connection, now);
    }
  }

  /** For a frame that says nothing new: what it says is on disk, or will be with the edits that are pending now. SY8. */
  #acknowledgeRepeat(connection: Connection, { structs, deletes }: UpdateOutline): void {
    if (this.hasPending && (structs > 0 || deletes.length > 0)) {
      connection.inFlight += 1;
      this.#repeats.add(this.#pending.length, connection);
    } else this.#acknowledge(connection, this.#context.now());
  }

  #acknowledge(connection: Connection, now: number): void {
    if (connection.wantsAcks && connection.inFlight === 0)
      connection.send(ackFrame(connection.received), now);
  }

  #tellState(state: 'ok' | 'degraded', now: number): void {
    this.isDegraded = state === 'degraded';
    const frame = roomStateFrame(state);
    for (const connection of this.connections) if (connection.wantsAcks) connection.send(frame, now);
  }

  /** An edit by the server itself, the same way as everybody's: resolves when it is on disk. SY26. */
  edit(change: (doc: Y.Doc) => void): Promise<void> {
    const { doc } = this.replica;
    const before = doc.clientID;
    const updates: Uint8Array[] = [];
    const listen = (update: Uint8Array) => updates.push(update);
    doc.clientID = freshClientId(doc);
    doc.on('update', listen);
    try {
      const transaction = doc.transact((outer) => {
        change(doc);
        return outer;
      }, SERVER_ACCOUNT);
      const facts = this.#context.book.factsNow(this.situationId);
      const answer = facts
        ? this.#ask(transaction, facts, null)
        : ({ ok: false, because: 'unknown facts' } as const);
      if (!answer.ok) throw new Error(`the edit was refused: ${answer.because}`);
    } catch (error) {
      this.replica.undo();
      throw error;
    } finally {
      doc.off('update', listen);
    }
    const newClients = Y.getState(doc.store, doc.clientID) > 0 ? [doc.clientID] : [];
    doc.clientID = before;
    const [update] = updates;
    if (update === undefined) return Promise.resolve();
    return new Promise((resolve, reject) =>
      this.#submit({
        update,
        author: null,
        nth: 0,
        accountId: SERVER_ACCOUNT,
        newClients,
        tell: (error) => (error ? reject(error) : resolve()),
      }),
    );
  }

  /** So much of the log was cut; what came meanwhile is still there. */
  compacted(cut: { updates: number; bytes: number; snapshotBytes: number }): void {
    const { updates, bytes } = this.logged;
    this.logged = {
      updates: updates - cut.updates,
      bytes: bytes - cut.bytes,
      snapshotBytes: cut.snapshotBytes,
    };
    this.loggedSince = this.#context.now();
  }

  closeAll(reason: CloseReason): void {
    for (const connection of [...this.connections]) connection.close(reason);
  }

  destroy(): void {
    this.isClosed = true;
    this.#unsubscribe();
    this.replica.destroy();
  }

  /** The whole document, encoded once for all who join between two edits. */
  #everything(): Uint8Array {
    this.#fullState ??= Y.encodeStateAsUpdate(this.replica.doc);
    return this.#fullState;
  }
}
