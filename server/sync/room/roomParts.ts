import type { DocumentKind } from '#shared/protocol/documentName.ts';
import type { Seal } from '../log/seal.ts';
import type { Binding } from '../log/updateLog.ts';
import type { SyncContext } from '../syncContext.ts';
import type { Replica } from './replica.ts';

/** What a room is made of: a document as it was read from the store, and who owns its client ids. */
export interface RoomParts {
  context: SyncContext;
  document: string;
  kind: DocumentKind;
  situationId: string;
  compartmentId: string;
  epoch: number;
  replica: Replica;
  seal: Seal;
  seq: number;
  logged: { updates: number; bytes: number; snapshotBytes: number };
  bindings: readonly Binding[];
}
