export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'refused';
  /** one verb, such as a way back */
  action?: { label: string; onPress: () => void };
}

const PLAIN_STAYS_MS = 8_000;

let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

function put(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says something in a corner; hands back by what it is dismissed. What went well leaves by itself; what went wrong stays until it is closed. */
export function toast({
  text,
  tone = 'plain',
  action,
  stays = false,
}: Partial<Pick<Toast, 'tone' | 'action'>> & {
  text: string;
  /** good to read also for who looked away: it waits to be closed */
  stays?: boolean;
}): number {
  count += 1;
  const id = count;
  put([...toasts.slice(-2), { id, text, tone, ...(action === undefined ? {} : { action }) }]);
  if (tone === 'plain' && !stays) setTimeout(() => dismissToast(id), PLAIN_STAYS_MS);
  return id;
}

export function dismissToast(id: number): void {
  put(toasts.filter((one) => one.id !== id));
}

export const shownToasts = (): readonly Toast[] => toasts;

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
