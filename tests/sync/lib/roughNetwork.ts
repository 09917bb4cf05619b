import type { Socket, SyncEnvironment } from '#client/sync/environment.ts';
import type { Random } from '#shared/testing/random.ts';

interface RoughNetwork extends SyncEnvironment {
  /** cuts the line, what is on its way included */
  cut(): void;
  /** from now on everything arrives at once and nothing is cut */
  calm(): void;
}

/**
 * A network that delays each frame by up to `maxDelayMs`, in order on one line as TCP has it, so that frames of
 * different people overtake each other, and that cuts the line now and then.
 */
export function roughNetwork(
  environment: SyncEnvironment,
  { random, maxDelayMs }: { random: Random; maxDelayMs: number },
): RoughNetwork {
  let delayMs = maxDelayMs;
  let cutLine: () => void = () => undefined;

  /** runs things late and in order: whichever timer fires, what waits longest runs */
  function lane(): (run: () => void) => void {
    let last = 0;
    const waiting: (() => void)[] = [];
    return (run) => {
      const now = environment.now();
      last = Math.max(last, now + random.next() * delayMs);
      waiting.push(run);
      setTimeout(() => waiting.shift()?.(), last - now);
    };
  }

  return {
    ...environment,
    // A getter doesn't survive the spread: the door's port changes.
    get syncUrl() {
      return environment.syncUrl;
    },
    cut: () => cutLine(),
    calm: () => {
      delayMs = 0;
    },
    openSocket(url) {
      const inner = environment.openSocket(url);
      const out = lane();
      const into = lane();
      let alive = true;
      const outer: Socket = {
        binaryType: 'arraybuffer',
        onopen: null,
        onmessage: null,
        onclose: null,
        onerror: null,
        send: (data) => out(() => alive && inner.send(data)),
        close(code) {
          alive = false;
          inner.close(code);
        },
      };
      inner.binaryType = 'arraybuffer';
      inner.onopen = (event) => into(() => alive && outer.onopen?.(event));
      inner.onmessage = (event) => into(() => alive && outer.onmessage?.(event));
      inner.onerror = () => undefined;
      inner.onclose = (event) => into(() => alive && outer.onclose?.(event));
      cutLine = () => {
        if (!alive) return;
        alive = false;
        (inner as unknown as { terminate(): void }).terminate();
        outer.onclose?.({ code: 1006 });
      };
      return outer;
    },
  };
}
