import type { SyncEnvironment } from '../environment.ts';

interface Throttle {
  /** run now, or as soon as `everyMs` have passed since the last run */
  request(): void;
  cancel(): void;
}

/** Runs at once when idle, then at most every `everyMs`, and never forgets the last request. */
export function throttle(
  environment: Pick<SyncEnvironment, 'later'>,
  run: () => void,
  everyMs: number,
): Throttle {
  let asked = false;
  let cancelTimer: (() => void) | null = null;

  function fire(): void {
    asked = false;
    cancelTimer = environment.later(() => {
      cancelTimer = null;
      if (asked) fire();
    }, everyMs);
    run();
  }

  return {
    request() {
      asked = true;
      if (cancelTimer === null) fire();
    },
    cancel() {
      cancelTimer?.();
      cancelTimer = null;
      asked = false;
    },
  };
}
