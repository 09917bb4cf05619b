import type { SyncEnvironment } from '../environment.ts';

const TICK_MS = 2_000;
/** silence after which we ask whether anybody is there */
const QUIET_MS = 20_000;
/** the same while something of ours is unacknowledged */
const QUIET_WHILE_WAITING_MS = 4_000;
/** how long the answer may take */
const ANSWER_MS = 6_000;

interface Watchdog {
  heard(): void;
  /** ask now, whatever the silence so far */
  suspect(): void;
  stop(): void;
}

/**
 * [CL5] notices a connection that died without a word (a network cut, a machine that slept): a browser tells
 * a page nothing about pings. Counts from our own question, so a sleeping tab's late timers accuse nobody.
 */
export function watchdog({
  environment,
  ask,
  lost,
  waiting,
}: {
  environment: Pick<SyncEnvironment, 'later' | 'now'>;
  ask: () => void;
  lost: () => void;
  waiting: () => boolean;
}): Watchdog {
  let lastHeard = environment.now();
  let askedAt: number | null = null;
  let cancel = environment.later(tick, TICK_MS);

  function question(): void {
    if (askedAt !== null) return;
    askedAt = environment.now();
    ask();
  }

  function tick(): void {
    const now = environment.now();
    cancel = environment.later(tick, TICK_MS);
    if (askedAt !== null) {
      if (now - askedAt >= ANSWER_MS) lost();
      return;
    }
    if (now - lastHeard >= (waiting() ? QUIET_WHILE_WAITING_MS : QUIET_MS)) question();
  }

  return {
    heard() {
      lastHeard = environment.now();
      askedAt = null;
    },
    suspect: question,
    stop: () => cancel(),
  };
}
