import { expect } from 'vitest';

/** Waits for what must come true. Long, for a machine that does ten other things; a test that passes doesn't wait for it. */
export function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 30_000, interval: 10 });
}
