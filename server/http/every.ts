import type { Logger } from 'pino';

/**
 * Runs a piece of work again and again, never twice at once; a failure is logged and the next round tries again.
 * @returns what stops it, and waits for the round under way
 */
export function every(
  periodMs: number,
  { verb, log, work }: { verb: string; log: Logger; work: () => Promise<unknown> },
): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  const timer = setInterval(() => {
    underWay ??= work()
      .then(
        () => undefined,
        (error: unknown) => log.error({ verb, err: error }, 'a round failed'),
      )
      .finally(() => {
        underWay = null;
      });
  }, periodMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
