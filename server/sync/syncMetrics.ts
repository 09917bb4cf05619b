import type { CloseReason } from '#shared/protocol/closeCodes.ts';

export interface SyncMetrics {
  refused(reason: CloseReason): void;
  delivered(frames: number, readers: number): void;
  received(): void;
  /** counters since the start, by name */
  read(): Record<string, number>;
}

export function syncMetrics(gauges: () => Record<string, number>): SyncMetrics {
  const refusals = new Map<string, number>();
  let framesReceived = 0;
  let framesCommitted = 0;
  let framesDelivered = 0;
  return {
    refused(reason) {
      refusals.set(reason, (refusals.get(reason) ?? 0) + 1);
    },
    delivered(frames, readers) {
      framesCommitted += frames;
      framesDelivered += frames * Math.max(0, readers - 1);
    },
    received() {
      framesReceived += 1;
    },
    read: () => ({
      framesReceived,
      framesCommitted,
      framesDelivered,
      ...Object.fromEntries([...refusals].map(([reason, count]) => [`closed_${reason}`, count])),
      ...gauges(),
    }),
  };
}
