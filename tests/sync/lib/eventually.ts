import { setTimeout as wait } from 'node:timers/promises';

const LOOK_EVERY_MS = 5;

/** Waits until something holds, and says what didn't when it never does. */
export async function eventually(what: string, holds: () => boolean, withinMs = 15_000): Promise<void> {
  const until = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > until) throw new Error(`it never came to this: ${what}`);
    await wait(LOOK_EVERY_MS);
  }
}
