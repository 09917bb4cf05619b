import { useState } from 'react';

/** One thing asked of the server: whether it is under way, and why it was refused, in words, until the next try. */
export function useAttempt(explain: (error: unknown) => string) {
  const [pending, setPending] = useState(false);
  const [refusal, refuse] = useState<string | null>(null);
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    setPending(true);
    refuse(null);
    try {
      await work();
    } catch (error) {
      refuse(explain(error));
    } finally {
      setPending(false);
    }
  };
  return { pending, refusal, refuse, attempt };
}
