import type { Bus } from '#server/bus/bus.ts';
import type { Committer } from './log/committer.ts';
import type { AccessBook, SyncLogger } from './ports.ts';
import type { PresenceRound } from './room/presenceRound.ts';
import type { Room } from './room/room.ts';
import type { SyncLimits } from './syncLimits.ts';
import type { SyncMetrics } from './syncMetrics.ts';

/** What every room is handed: made once, by createSync. */
export interface SyncContext {
  book: AccessBook;
  bus: Bus;
  committer: Committer;
  limits: SyncLimits;
  log: SyncLogger;
  metrics: SyncMetrics;
  presence: PresenceRound;
  now(): number;
  /** Asks the policy again for everybody in the room, unless nothing can have changed since it was asked. */
  authorise(room: Room, now: number): void;
  /** Whether this account has refusals left: each one makes the server build a document again. */
  mayBeRefused(accountId: string): boolean;
  wasRefused(accountId: string): void;
  /** The room can't be trusted any more: the next to come gets another. */
  forget(room: Room): void;
  /** Something was added to the room's log: it may be time to cut it. */
  onLogged(room: Room): void;
}
