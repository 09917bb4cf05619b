import { encodeStateAsUpdate, equalSnapshots, snapshot } from 'yjs';
import type { SyncEnvironment } from '#client/sync/environment.ts';
import { type OpenDocument, openDocument } from '#client/sync/openDocument.ts';
import { eventually } from './eventually.ts';

/** One person's browser on one document, as the tests need to look at it. */
export interface Participant {
  document: OpenDocument;
  /** edits made here and not acknowledged */
  pending(): number;
}

export function participant(name: string, environment: SyncEnvironment, readOnly = false): Participant {
  const document = openDocument({ name, environment, readOnly });
  return {
    document,
    pending() {
      const status = document.status.get();
      return 'pending' in status ? status.pending : 0;
    },
  };
}

/** Whether these people have the very same document: content, deletions, and what every client wrote. */
export function sameDocument(one: Participant, other: Participant): boolean {
  return equalSnapshots(snapshot(one.document.doc), snapshot(other.document.doc));
}

export async function everybodySaved(people: readonly Participant[], withinMs?: number): Promise<void> {
  await eventually(
    'everybody sees "saved"',
    () => people.every(({ document }) => document.status.get().state === 'saved'),
    withinMs,
  );
}

/** Waits until all hold the same document, byte for byte once encoded. */
export async function converged(people: readonly Participant[]): Promise<void> {
  await everybodySaved(people);
  const [first, ...others] = people;
  if (first === undefined) return;
  await eventually('everybody has the same document', () =>
    others.every((each) => sameDocument(first, each)),
  );
}

export function sizeOf({ document }: Participant): number {
  return encodeStateAsUpdate(document.doc).length;
}
