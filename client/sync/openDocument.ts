import { applyUpdate, Doc, type Transaction } from 'yjs';
import { nextStepAfter } from '#shared/protocol/closeCodes.ts';
import { SCHEMA_VERSION } from '#shared/protocol/schemaVersion.ts';
import { browserEnvironment } from './browserEnvironment.ts';
import type { DocumentStatus, GoneBecause } from './documentStatus.ts';
import type { SyncEnvironment } from './environment.ts';
import type { KeptEdits } from './keptEdits.ts';
import { type Presence, presence } from './presence/presence.ts';
import type { Readable } from './readable.ts';
import { backoff } from './wire/backoff.ts';
import { type Conversation, conversation } from './wire/conversation.ts';
import { decideStatus } from './wire/decideStatus.ts';
import { ownPart } from './wire/ownPart.ts';
import { REMOTE } from './wire/remote.ts';
import { unacknowledged } from './wire/unacknowledged.ts';
import { writable } from './writable.ts';

/** a connection that held this long was a good one: the next failure is a first failure */
const STEADY_AFTER_MS = 5_000;

/** Origin of what is taken up after a sign-in: not the wire's, and nobody's to undo. */
const KEPT = Object.freeze({ from: 'before signing in again' });

/** The document as it is held now. A refusal or a new epoch makes a new `doc`; nothing of the old one is kept. */
export interface CurrentDocument {
  doc: Doc;
  generation: number;
}

export interface OpenDocument {
  readonly name: string;
  /** `current.get().doc` */
  readonly doc: Doc;
  current: Readable<CurrentDocument>;
  status: Readable<DocumentStatus>;
  /** the document has been here whole since it was opened (or opened anew): before that, don't show an editor */
  synced: Readable<boolean>;
  presence: Presence;
  /** a reader's edits (an editor tidying up, say) stay here and count for nothing */
  setReadOnly(readOnly: boolean): void;
  /** takes up what this person wrote here before their sign-in ended: sent like any edit, once the document is here */
  resume(kept: KeptEdits): void;
  /** it is no longer this person's, as the page learned some other way than from its socket: as with 4403 */
  takeBack(): void;
  /** drops the connection and the local copy, acknowledged or not */
  close(): void;
}

/**
 * Opens one document over its own socket and keeps it open: see RULES.md [CL1] to [CL12].
 * `onRefused` tells how many edits were thrown away with a refused document.
 */
export function openDocument({
  name,
  readOnly = false,
  onGone,
  onRefused,
  onSituationChanged,
  onKept,
  environment = browserEnvironment(),
}: {
  name: string;
  readOnly?: boolean;
  onGone?: (because: GoneBecause) => void;
  onRefused?: (lost: { edits: number }) => void;
  /** something else of the situation changed: the page asks for it again */
  onSituationChanged?: () => void;
  /** the sign-in ended over edits that were not saved: whoever keeps them may hand them back to `resume` */
  onKept?: (kept: KeptEdits) => void;
  environment?: SyncEnvironment;
}): OpenDocument {
  let outbox = unacknowledged();
  let epoch: number | null = null;
  let talk: Conversation | null = null;
  let cancelRetry: (() => void) | null = null;
  let failures = 0;
  let liveSince: number | null = null;
  let failing = false;
  let degraded = false;
  let refused = false;
  let gone: GoneBecause | null = null;
  let closed = false;
  let mayWrite = !readOnly;
  let strayEdits = false;
  let resumed: KeptEdits | null = null;

  const current = writable<CurrentDocument>({ doc: listened(new Doc()), generation: 0 });
  const synced = writable(false);
  const status = writable<DocumentStatus>({ state: 'loading' }, sameStatus);
  const people = presence(environment);
  const stopListening = environment.onNetworkBack(() => {
    if (talk !== null) talk.suspect();
    else if (cancelRetry !== null) connect();
  });

  function pending(): number {
    return outbox.pending() + (resumed?.edits ?? 0);
  }

  /** [CL14] What was kept rests on what this person had then: it goes in once the document is here, or not at all. */
  function takeUp(): void {
    const kept = resumed;
    if (kept === null || liveSince === null) return;
    resumed = null;
    if (kept.epoch !== epoch || !mayWrite) {
      onRefused?.({ edits: kept.edits });
      return;
    }
    for (const update of kept.updates) applyUpdate(current.get().doc, update, KEPT);
  }

  /** All that wasn't saved, what was itself taken up and not yet sent included. */
  function unsaved(): KeptEdits | null {
    const edits = pending();
    const of = epoch ?? resumed?.epoch ?? null;
    if (edits === 0 || of === null) return null;
    const earlier = resumed?.epoch === of ? resumed.updates : [];
    return { epoch: of, edits, updates: [...earlier, ...outbox.rest()] };
  }

  function refresh(): void {
    const live = liveSince !== null;
    const everSynced = synced.get();
    status.set(decideStatus({ gone, refused, everSynced, live, failing, degraded, pending: pending() }));
  }

  function listened(doc: Doc): Doc {
    const keep = (mine: Uint8Array) => {
      if (!mayWrite) {
        strayEdits = true;
        return;
      }
      outbox.add(mine);
      talk?.flush();
      refresh();
    };
    // Yjs writes each update anew for whoever listens: what came over the wire, at first a whole map, is not for us.
    doc.on('afterTransactionCleanup', (transaction: Transaction) => {
      if (transaction.origin !== REMOTE) {
        doc.on('update', keep);
        return;
      }
      doc.off('update', keep);
      const mine = ownPart(transaction);
      if (mine !== null) keep(mine);
    });
    return doc;
  }

  function replaceDocument(): void {
    const { doc, generation } = current.get();
    outbox = unacknowledged();
    epoch = null;
    strayEdits = false;
    synced.set(false);
    current.set({ doc: listened(new Doc()), generation: generation + 1 });
    doc.destroy();
  }

  function connect(): void {
    cancelRetry?.();
    cancelRetry = null;
    outbox.startOver();
    const query = epoch === null ? '' : `&epoch=${epoch}`;
    talk = conversation({
      environment,
      url: `${environment.syncUrl}/${name}?schema=${SCHEMA_VERSION}&ack=1${query}`,
      doc: current.get().doc,
      outbox,
      onLive() {
        liveSince = environment.now();
        failing = false;
        refused = false;
        synced.set(true);
        people.connected((fields) => talk?.showPresence(fields));
        takeUp();
        refresh();
      },
      onChange(change) {
        if (change.degraded !== undefined) degraded = change.degraded;
        refresh();
      },
      onEpoch(fresh) {
        if (epoch !== null && epoch !== fresh) {
          // The document was rebuilt, and our copy is of what it no longer is.
          hangUp();
          reloadDocument();
          return false;
        }
        epoch = fresh;
        return true;
      },
      onPresence: people.received,
      onSituationChanged: () => onSituationChanged?.(),
      onClosed: lost,
    });
  }

  /** what ends with a connection, whoever ended it */
  function hangUp(): void {
    if (liveSince !== null && environment.now() - liveSince >= STEADY_AFTER_MS) failures = 0;
    talk = null;
    liveSince = null;
    degraded = false;
    people.disconnected();
  }

  function lost(code: number): void {
    hangUp();
    const then = nextStepAfter(code);
    if (then === 'forget') leave('notYours');
    else if (then === 'signIn') leave('signIn');
    else if (then === 'reloadPage') leave('clientTooOld');
    else if (then === 'reloadDocument') reloadDocument();
    else {
      failing = true;
      retry(then);
    }
  }

  function retry(then: 'retry' | 'waitLonger'): void {
    const wait = backoff({ failures, then, random: environment.random() });
    failures++;
    cancelRetry = environment.later(connect, wait);
    refresh();
  }

  /** [CL8] a refused document is thrown away whole: an update the server dropped would block all later ones */
  function reloadDocument(): void {
    const edits = outbox.pending();
    refused = edits > 0;
    failing = false;
    replaceDocument();
    retry('retry');
    if (edits > 0) onRefused?.({ edits });
  }

  function leave(because: GoneBecause): void {
    const kept = because === 'signIn' ? unsaved() : null;
    gone = because;
    resumed = null;
    stopListening();
    people.stop();
    replaceDocument();
    refresh();
    if (kept !== null) onKept?.(kept);
    onGone?.(because);
  }

  connect();

  return {
    name,
    get doc() {
      return current.get().doc;
    },
    current,
    status,
    synced,
    presence: people,
    setReadOnly(value) {
      const regained = !mayWrite && !value;
      mayWrite = !value;
      if (!regained || !strayEdits || gone !== null || closed) return;
      // What a reader's editor wrote here was never sent; later edits would rest on it.
      talk?.close();
      hangUp();
      reloadDocument();
    },
    resume(kept) {
      if (gone !== null || closed) return;
      resumed = kept;
      takeUp();
      talk?.flush();
      refresh();
    },
    takeBack() {
      if (gone !== null || closed) return;
      cancelRetry?.();
      cancelRetry = null;
      talk?.close();
      hangUp();
      leave('notYours');
    },
    close() {
      if (closed) return;
      closed = true;
      cancelRetry?.();
      cancelRetry = null;
      talk?.close();
      hangUp();
      stopListening();
      people.stop();
      current.get().doc.destroy();
    },
  };
}

function sameStatus(a: DocumentStatus, b: DocumentStatus): boolean {
  if (a.state !== b.state) return false;
  if ('pending' in a && 'pending' in b) return a.pending === b.pending;
  return !('because' in a && 'because' in b) || a.because === b.because;
}
