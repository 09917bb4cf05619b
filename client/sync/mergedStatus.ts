import type { DocumentStatus } from './documentStatus.ts';

/** The one label of the header, for all open documents together. */
export type SaveStatus =
  | { state: 'nothingOpen' }
  | { state: 'loading' }
  | { state: 'saved' }
  | { state: 'saving'; pending: number }
  | { state: 'offline'; pending: number }
  | { state: 'degraded'; pending: number }
  | { state: 'refused' };

/**
 * [CL2] the least reassuring document speaks for all: refused, degraded, offline, saving, loading, saved.
 * Documents that were taken back count for nothing: their page has gone with them.
 */
export function mergedStatus(statuses: readonly DocumentStatus[]): SaveStatus {
  const present = statuses.filter((status) => status.state !== 'gone');
  if (present.length === 0) return { state: 'nothingOpen' };
  const pending = present.reduce((sum, status) => sum + ('pending' in status ? status.pending : 0), 0);
  const some = (state: DocumentStatus['state']) => present.some((status) => status.state === state);
  if (some('refused')) return { state: 'refused' };
  if (some('degraded')) return { state: 'degraded', pending };
  if (some('offline')) return { state: 'offline', pending };
  if (some('saving')) return { state: 'saving', pending };
  return some('loading') ? { state: 'loading' } : { state: 'saved' };
}
