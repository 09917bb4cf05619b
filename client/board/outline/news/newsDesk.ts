import type { Change } from './change.ts';

/** Long enough to gather one gesture's edits and the presence that comes with them, short enough to be news. */
const GATHER_MS = 1_200;
/** While changes keep coming, something is said at least this often. */
const AT_MOST_MS = 5_000;

export interface NewsDesk {
  /** takes changes in; they are told together, soon */
  hear(changes: readonly Change[]): void;
  stop(): void;
}

/** Gathers changes so that twenty edits aren't twenty interruptions. OL24. */
export function newsDesk({
  tell,
  later,
  now,
}: {
  tell: (changes: Change[]) => void;
  /** calls back after so many milliseconds; hands back the way to cancel */
  later: (callback: () => void, ms: number) => () => void;
  now: () => number;
}): NewsDesk {
  let gathered: Change[] = [];
  let since = 0;
  let cancel: (() => void) | null = null;

  const flush = () => {
    cancel = null;
    const told = gathered;
    gathered = [];
    if (told.length > 0) tell(told);
  };

  return {
    hear(changes) {
      if (gathered.length === 0) since = now();
      gathered.push(...changes);
      cancel?.();
      cancel = later(flush, Math.max(0, Math.min(GATHER_MS, since + AT_MOST_MS - now())));
    },
    stop() {
      cancel?.();
      gathered = [];
    },
  };
}
