import type { GoneBecause } from './documentStatus.ts';
import type { SyncEnvironment } from './environment.ts';
import type { KeptEdits } from './keptEdits.ts';
import { mergedStatus, type SaveStatus } from './mergedStatus.ts';
import { type OpenDocument, openDocument } from './openDocument.ts';
import type { Readable } from './readable.ts';
import { writable } from './writable.ts';

/** How long a document nobody looks at stays open: going from one page to the next and back costs nothing. */
const LINGER_MS = 3_000;

interface Lease {
  document: OpenDocument;
  release(): void;
}

/** Something that happened to a document, for whoever speaks to the person about it. */
export type DocumentEvent =
  | { kind: 'gone'; name: string; because: GoneBecause }
  | { kind: 'refused'; name: string; edits: number }
  /** members, compartments, notes or names of the situation this document is in: ask for it again */
  | { kind: 'situationChanged'; name: string };

export interface OpenDocuments {
  /** the document, opened if nobody had it open. Every lease must be released. */
  acquire(name: string): Lease;
  /** the one label of the header */
  status: Readable<SaveStatus>;
  onEvent(listener: (event: DocumentEvent) => void): () => void;
  /** these are no longer this person's: what is open of them goes, as with 4403 */
  takeBack(names: readonly string[]): void;
  /**
   * Who is signed in: before anything is opened, and again after each sign-in. What the same person could not save when
   * their sign-in ended is taken up; anybody else's is destroyed.
   */
  belongTo(accountId: string): void;
  /** edits kept for whoever was signed in, until they come back */
  kept(): number;
  /** sign-out: everything closes at once, local copies gone, kept edits too */
  closeAll(): void;
}

interface Entry {
  document: OpenDocument;
  leases: number;
  cancelLinger: (() => void) | null;
  forget: () => void;
}

/**
 * The documents this page has open, each over one socket however many features look at it.
 * [CL10] A document nobody looks at any more stays open until its edits are acknowledged.
 */
export function openDocuments(environment: SyncEnvironment): OpenDocuments {
  const entries = new Map<string, Entry>();
  const listeners = new Set<(event: DocumentEvent) => void>();
  const kept = new Map<string, { accountId: string; edits: KeptEdits }>();
  let owner: string | null = null;
  const status = writable<SaveStatus>({ state: 'nothingOpen' }, sameSaveStatus);

  function refresh(): void {
    status.set(mergedStatus([...entries.values()].map(({ document }) => document.status.get())));
  }

  function tell(event: DocumentEvent): void {
    for (const listener of [...listeners]) listener(event);
  }

  function open(name: string): Entry {
    const document = openDocument({
      name,
      environment,
      onGone: (because) => tell({ kind: 'gone', name, because }),
      onRefused: ({ edits }) => tell({ kind: 'refused', name, edits }),
      onSituationChanged: () => tell({ kind: 'situationChanged', name }),
      onKept(edits) {
        if (owner !== null) kept.set(name, { accountId: owner, edits });
      },
    });
    const entry: Entry = { document, leases: 0, cancelLinger: null, forget };
    const unsubscribe = document.status.subscribe(() => {
      refresh();
      if (entry.leases === 0 && entry.cancelLinger === null) considerClosing(entry);
    });
    function forget(): void {
      unsubscribe();
      entry.cancelLinger?.();
      if (entries.get(name) === entry) entries.delete(name);
      document.close();
      refresh();
    }
    entries.set(name, entry);
    refresh();
    return entry;
  }

  function considerClosing(entry: Entry): void {
    entry.cancelLinger = null;
    const now = entry.document.status.get();
    if (entry.leases > 0 || ('pending' in now && now.pending > 0)) return;
    entry.forget();
  }

  function entryFor(name: string): Entry {
    const held = entries.get(name);
    if (held === undefined) return open(name);
    if (held.document.status.get().state !== 'gone') return held;
    // It was taken back; somebody asks again, and perhaps may again.
    held.forget();
    return open(name);
  }

  return {
    status,
    acquire(name) {
      const entry = entryFor(name);
      entry.leases++;
      entry.cancelLinger?.();
      entry.cancelLinger = null;
      let released = false;
      return {
        document: entry.document,
        release() {
          if (released) return;
          released = true;
          entry.leases--;
          if (entry.leases > 0 || entries.get(name) !== entry) return;
          entry.cancelLinger = environment.later(() => considerClosing(entry), LINGER_MS);
        },
      };
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeBack(names) {
      for (const name of names) entries.get(name)?.document.takeBack();
    },
    belongTo(accountId) {
      owner = accountId;
      const waiting = [...kept];
      kept.clear();
      // Looked at or not: what was written then is saved now (CL10 keeps it open until it is).
      for (const [name, { accountId: theirs, edits }] of waiting)
        if (theirs === accountId) entryFor(name).document.resume(edits);
    },
    kept: () => [...kept.values()].reduce((sum, { edits }) => sum + edits.edits, 0),
    closeAll() {
      kept.clear();
      owner = null;
      for (const entry of [...entries.values()]) entry.forget();
    },
  };
}

function sameSaveStatus(a: SaveStatus, b: SaveStatus): boolean {
  if (a.state !== b.state) return false;
  return !('pending' in a && 'pending' in b) || a.pending === b.pending;
}
