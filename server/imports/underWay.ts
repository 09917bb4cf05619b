import type { Answer } from '#shared/protocol/http/call.ts';
import type { importCalls } from '#shared/protocol/http/imports.ts';

export type ImportProgress = Answer<typeof importCalls.progress>;

interface OneImport {
  compartmentId: string;
  progress: ImportProgress;
  /** epoch milliseconds; null: not ended */
  endedAt: number | null;
}

export interface UnderWay {
  begin(accountId: string, compartmentId: string): void;
  at(accountId: string, progress: Pick<ImportProgress, 'stage'> & Partial<ImportProgress>): void;
  end(accountId: string, written: ImportProgress['written']): void;
  of(accountId: string, compartmentId: string): ImportProgress;
}

const NONE: ImportProgress = { stage: 'none', done: 0, people: 0, written: null };
/** Whoever calls an import off asks at once. */
const REMEMBERED_MS = 60_000;

/** How far the import of each person is, for them alone: each has one at a time. In memory, figures only. GD98. */
export function createUnderWay(now: () => number): UnderWay {
  const imports = new Map<string, OneImport>();

  function forgetOld(): void {
    for (const [accountId, { endedAt }] of imports)
      if (endedAt !== null && now() - endedAt > REMEMBERED_MS) imports.delete(accountId);
  }

  return {
    begin(accountId, compartmentId) {
      forgetOld();
      imports.set(accountId, { compartmentId, progress: { ...NONE, stage: 'reading' }, endedAt: null });
    },
    at(accountId, progress) {
      const one = imports.get(accountId);
      if (one) one.progress = { ...one.progress, ...progress };
    },
    end(accountId, written) {
      const one = imports.get(accountId);
      if (!one || written === null) {
        imports.delete(accountId);
        return;
      }
      one.progress = { ...one.progress, stage: 'written', done: 1, written };
      one.endedAt = now();
    },
    of(accountId, compartmentId) {
      forgetOld();
      const one = imports.get(accountId);
      return one?.compartmentId === compartmentId ? one.progress : NONE;
    },
  };
}
