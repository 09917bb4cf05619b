import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Requests per window, per key. Counted in this process: behind several nodes a limit is that many times larger. */
const LIMITS = {
  /** any call, per session or address */
  call: { points: 1_200, duration: 60 },
  /** codes asked, per address: a school behind one address shares it */
  askFromAddress: { points: 30, duration: 600 },
  /** codes asked for one e-mail, whoever asks */
  askForEmail: { points: 5, duration: 600 },
  /** and in a day: five guesses a code make a hundred, of a million */
  askForEmailInADay: { points: 20, duration: 86_400 },
  /** codes tried, per address; each code dies after five guesses besides */
  codeFromAddress: { points: 120, duration: 600 },
  /** links tried, per address: nobody guesses 192 bits, so this only spares the store */
  linkFromAddress: { points: 600, duration: 60 },
  /** any call about one situation, whoever asks */
  callOfSituation: { points: 12_000, duration: 60 },
  /** passkeys asked for and answered, per address: a school behind one address shares it */
  passkeyFromAddress: { points: 240, duration: 600 },
  /** going to an identity provider and coming back, per address */
  providerFromAddress: { points: 240, duration: 600 },
  /** proving again who one is, per account */
  stepUpOfAccount: { points: 20, duration: 600 },
  /** codes for that, per account, in a day: five guesses a code make a hundred, as for signing in */
  stepUpCodesInADay: { points: 20, duration: 86_400 },
  /** knocking at the door of a room, per address: a room shares one, and a code has a million values */
  knockFromAddress: { points: 60, duration: 600 },
  /** wrong codes of a room, on the whole server: whoever guesses from many addresses too */
  knockWrong: { points: 200, duration: 600 },
  /** maps drawn on paper, per account: each takes a processor for a second or more */
  printOfAccount: { points: 12, duration: 600 },
  /** doors opened, per situation */
  doorOfSituation: { points: 20, duration: 3_600 },
} as const;

export type Limit = keyof typeof LIMITS;

export interface RateLimits {
  /** Counts one. @returns 0 when there was room, else the seconds to wait */
  spend(limit: Limit, key: string): Promise<number>;
}

export function createRateLimits(): RateLimits {
  const limiters = new Map(
    Object.entries(LIMITS).map(([name, options]) => [
      name,
      new RateLimiterMemory({ keyPrefix: name, ...options }),
    ]),
  );
  return {
    async spend(limit, key) {
      const limiter = limiters.get(limit);
      if (!limiter) throw new Error(`no limit called ${limit}`);
      try {
        await limiter.consume(key);
        return 0;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },
  };
}
